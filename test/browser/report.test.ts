import { setTimeout as rest } from 'node:timers/promises';

import { expect, test, vi } from 'vitest';

import { RICH_TEXT_MAX, richTextOf } from '../../shared/domain/text/rich-text.ts';
import { aBackend, PASSPHRASE, value } from '../builders/backend.ts';
import { focusIn } from '../builders/desk-window.ts';
import { aFilledDesk } from '../builders/filled-desk.ts';
import { showDesk } from '../builders/receiving-window.ts';
import { PEOPLE } from '../builders/unit-desk.ts';
import { findings } from './pages/axe.ts';
import { goTo, pressButton, watchMouse } from './pages/hands.ts';
import { inputMethod, paste, savedText, section } from './pages/report.ts';

// On a busy machine axe alone takes most of a minute.
vi.setConfig({ testTimeout: 180_000 });

/** xã Ia Sao practising, at its report. */
async function aReport() {
  const desk = await aBackend();
  const input = { unit: '23767', people: PEOPLE, passphrase: PASSPHRASE };
  value(await desk.api['practice.start'](input));
  const window = await showDesk(desk);
  await goTo(window.page, 'Báo cáo');
  return { ...window, desk, api: desk.api };
}

test('a clerk writes with the keyboard: bold, lists, next section, tables that follow the form, nothing lost (U7, X2)', async () => {
  const { page, desk, api, complaints } = await aReport();
  const mouse = await watchMouse(page);
  await page.getByText('Đã viết 0/12 mục').waitFor();
  await page.getByText('Đề cương mẫu').waitFor();
  await page.keyboard.press('F7');
  expect((await focusIn(page)).field).toBe('I');
  await page.keyboard.type('Căn cứ ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('Kế hoạch 83');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- Số liệu ước tính');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Số liệu đến 15/10');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Gõ nhầm');
  await page.keyboard.press('Control+z');
  const written = [
    { kind: 'paragraph', runs: [{ text: 'Căn cứ ' }, { text: 'Kế hoạch 83', bold: true }] },
    {
      kind: 'list',
      ordered: false,
      items: [[{ text: 'Số liệu ước tính' }], [{ text: 'Số liệu đến 15/10' }]],
    },
    { kind: 'paragraph', runs: [] },
  ];
  expect(await savedText(page, api, 'I')).toEqual(written);

  await page.keyboard.press('Control+Enter');
  expect((await focusIn(page)).field).toBe('II');
  await page.getByRole('button', { name: 'Danh sách đánh số' }).press('Enter');
  await page.keyboard.type('Một kế hoạch');
  expect(await savedText(page, api, 'II')).toEqual([
    { kind: 'list', ordered: true, items: [[{ text: 'Một kế hoạch' }]] },
  ]);
  await page.getByText('Đã viết 2/12 mục').waitFor();

  const staff = page.getByRole('row', { name: /Tổng số cán bộ, công chức cấp xã/u });
  expect(await staff.innerText()).toContain('chưa nhập');
  await pressButton(page, /^Sửa ở Phiếu\s*: Hạ tầng kỹ thuật/u);
  await page.locator('[data-field="tong_cbcc"]').waitFor();
  await page.keyboard.type('1250');
  await page.keyboard.press('Alt+Backspace');
  await staff.waitFor();
  expect(await staff.innerText()).toMatch(/người\s+1\.250/u);

  await goTo(page, 'Còn thiếu');
  await pressButton(page, /^Viết/u);
  expect((await focusIn(page)).field).toBe('III.1');
  expect(await findings(page)).toEqual([]);
  expect(await mouse.used()).toBe(false);

  await page.reload();
  desk.close();
  const again = await aBackend({ dir: desk.dir });
  value(await again.api['practice.continue']({}));
  const { page: next } = await showDesk(again);
  await goTo(next, 'Báo cáo');
  expect(await section(next, 'I').locator('strong').innerText()).toBe('Kế hoạch 83');
  expect(await section(next, 'I').locator('li').count()).toBe(2);
  expect(complaints).toEqual([]);
});

test('Telex: a word being composed is neither broken, split nor saved half; what is saved is NFC (X1)', async () => {
  const { page, api, complaints } = await aReport();
  const method = await inputMethod(page);
  await section(page, 'I').focus();
  for (const shown of ['U', 'Ủ', 'Ủy']) await method.compose(shown);
  await rest(700);
  expect(value(await api['form.get']({})).report).toEqual({});
  await method.commit('Ủy');
  await page.keyboard.type(' ban ');
  for (const shown of ['n', 'nh', 'nhâ', 'nhân', 'nhân']) await method.compose(shown);
  await method.commit('nhân');
  await page.keyboard.press('Enter');
  await method.compose('xa');
  await method.commit('xã'.normalize('NFD'));
  expect(await savedText(page, api, 'I')).toEqual(richTextOf('Ủy ban nhân\nxã'));
  await page.keyboard.press('Control+i');
  for (const shown of [' đ', ' đư', ' đươ', ' đươc']) await method.compose(shown);
  await method.commit(' được');
  expect(await savedText(page, api, 'I')).toEqual([
    ...richTextOf('Ủy ban nhân'),
    { kind: 'paragraph', runs: [{ text: 'xã' }, { text: ' được', italic: true }] },
  ]);
  expect(complaints).toEqual([]);
});

/** As Word 2016 puts it on the clipboard: bullets drawn as text, styles, a table, comments. */
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body>
<!--StartFragment--><h1><span style='color:#2F5496'>Kết quả</span></h1>
<p class=MsoNormal>Đã <b>ban&nbsp;hành</b> <span style='font-style:italic'>03</span> văn bản<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Một</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Hai</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.</span>Ba</p>
<p>Dòng một<br>dòng hai</p>
<table><tr><td><p>Máy tính</p></td><td>18</td></tr></table>
<ul><li>Ngoài<ul><li>Trong</li></ul></li></ul><img src="https://example.invalid/x.png"><script>alert(1)</script>
<!--EndFragment--></body></html>`;

test('text from Word keeps paragraphs, lists, bold and italic, and loses the rest; what is too long is refused whole (U7, R5)', async () => {
  const { page, api, complaints } = await aReport();
  await section(page, 'I').focus();
  await paste(page, { html: FROM_WORD, text: 'bỏ qua' });
  expect(await savedText(page, api, 'I')).toEqual([
    { kind: 'paragraph', runs: [{ text: 'Kết quả' }] },
    {
      kind: 'paragraph',
      runs: [
        { text: 'Đã ' },
        { text: 'ban hành', bold: true },
        { text: ' ' },
        { text: '03', italic: true },
        { text: ' văn bản' },
      ],
    },
    { kind: 'list', ordered: false, items: [[{ text: 'Một' }], [{ text: 'Hai' }]] },
    { kind: 'list', ordered: true, items: [[{ text: 'Ba' }]] },
    ...richTextOf('Dòng một\ndòng hai\nMáy tính; 18'),
    { kind: 'list', ordered: false, items: [[{ text: 'Ngoài' }], [{ text: 'Trong' }]] },
  ]);

  await section(page, 'II').focus();
  await paste(page, { text: 'dài '.repeat(RICH_TEXT_MAX / 4) });
  await paste(page, { text: 'không còn chỗ' });
  await page.locator('.fielderr', { hasText: 'Mục này đã dài nhất' }).waitFor();
  const stored = await savedText(page, api, 'II');
  expect(stored).toEqual(richTextOf('dài '.repeat(RICH_TEXT_MAX / 4)));
  expect(complaints).toEqual([]);
});

test('an older text can be brought back; one that came from elsewhere stands in its editor; a signed report can only be read (U3, U9, U12)', async () => {
  const desk = await aFilledDesk({ unit: '23767' });
  const { api } = desk;
  const { page, complaints } = await showDesk(desk);
  await goTo(page, 'Báo cáo');
  desk.clock.set('2019-10-10T09:00:00+07:00');
  await section(page, 'I').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Của tôi');
  expect(await savedText(page, api, 'I')).toEqual(richTextOf('Của tôi'));
  expect(await section(page, 'I').getAttribute('aria-required')).toBe('true');
  expect(await section(page, 'VIII').getAttribute('aria-required')).toBe('false');

  await page.getByRole('button', { name: 'Lịch sử mục I' }).press('Enter');
  const versions = page.getByRole('complementary', { name: 'Lịch sử mục I' }).getByRole('listitem');
  expect(await versions.nth(0).innerText()).toContain('đang dùng bản này');
  expect(await findings(page)).toEqual([]);
  await versions.nth(1).getByRole('button').press('Enter');
  const before = await section(page, 'I').innerText();
  expect(before).toContain('nội dung tập dượt');
  expect(await savedText(page, api, 'I')).toEqual(richTextOf(before));
  await page.keyboard.press('Control+z');
  expect(await savedText(page, api, 'I')).toEqual(richTextOf('Của tôi'));

  value(await api['form.save-report']({ section: 'I', text: richTextOf('Của người khác') }));
  value(await api['submission.approve']({}));
  value(await api['submission.seal']({ passphrase: PASSPHRASE }));
  await page.reload();
  await goTo(page, 'Báo cáo');
  await page.getByText('Báo cáo đã khóa').waitFor();
  expect(await section(page, 'I').innerText()).toBe('Của người khác');
  expect(await section(page, 'I').getAttribute('contenteditable')).toBe('false');
  expect(await page.getByRole('toolbar').count()).toBe(0);
  expect(await findings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
