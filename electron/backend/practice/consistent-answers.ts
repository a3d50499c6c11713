import type { CriteriaSet } from '../../../shared/domain/criteria/criteria-set.ts';
import type { DraftAnswers } from './make-answers.ts';

/**
 * Removes the contradictions that the sample sets' `checks` name: a unit without a plan has no tasks in it, and so on.
 * Known to the sample sets only, as the rehearsal is; a test proves that nothing that blocks is left.
 */
export function makeConsistent({
  draft,
  set,
}: {
  readonly draft: DraftAnswers;
  readonly set: CriteriaSet;
}): void {
  const has = new Set(set.fields.map(({ slug }) => slug));
  const zero = (...slugs: string[]): void => {
    for (const slug of slugs) if (has.has(slug) && draft.has(slug)) draft.set(slug, 0);
  };
  const figure = (slug: string): number => {
    const value = draft.get(slug);
    return typeof value === 'number' ? value : 0;
  };
  withoutOfficer({ draft, zero });
  plan({ draft, figure, zero });
  website({ draft, zero });
  if (set.level === 'xa') oneStopShop({ draft, figure });
  else onlineServices({ draft, figure, zero });
  if (draft.get('muc_khai_thac_csdl') === 'dung_chung' && figure('so_don_vi_khai_thac') === 0)
    draft.set('so_don_vi_khai_thac', 1);
  if (
    set.level === 'huyen' &&
    (draft.get('co_diem_cau_huyen') !== true || figure('so_diem_cau_xa') === 0)
  )
    zero('so_cuoc_tt_den_xa');
}

type Zero = (...slugs: string[]) => void;
type Figure = (slug: string) => number;

function withoutOfficer({ draft, zero }: { draft: DraftAnswers; zero: Zero }): void {
  if (draft.get('hinh_thuc_phu_trach_cntt') !== 'khong') return;
  if (draft.has('trinh_do_cntt')) draft.set('trinh_do_cntt', 'khong');
  zero('so_lop_chuyen_sau');
}

function plan({ draft, figure, zero }: { draft: DraftAnswers; figure: Figure; zero: Zero }): void {
  if (!draft.has('tinh_trang_ke_hoach')) return;
  if (draft.get('tinh_trang_ke_hoach') === 'khong') zero('tong_nv', 'so_nv_hoan_thanh');
  else if (draft.has('tong_nv') && figure('tong_nv') === 0) draft.set('tong_nv', 5);
}

function website({ draft, zero }: { draft: DraftAnswers; zero: Zero }): void {
  if (draft.get('hinh_thuc_trang') !== 'khong') return;
  zero('so_tin_bai');
  for (const slug of ['muc_thong_tin', 'chuc_nang_trang']) if (draft.has(slug)) draft.set(slug, []);
}

function oneStopShop({ draft, figure }: { draft: DraftAnswers; figure: Figure }): void {
  const total = figure('tong_tthc');
  const extent = draft.get('muc_trien_khai_mc');
  if (extent === 'toan_bo') draft.set('tthc_tren_mcdt', total);
  else if (extent === 'mot_phan') {
    const some = Math.max(1, figure('tthc_tren_mcdt'));
    draft.set('tthc_tren_mcdt', Math.min(some, Math.max(1, total - 1)));
  } else {
    draft.delete('tthc_tren_mcdt');
    draft.set('hs_mcdt', 0);
    if (draft.get('muc_lien_thong') === 'ca_hai') draft.set('muc_lien_thong', 'chua');
  }
}

function onlineServices({
  draft,
  figure,
  zero,
}: {
  draft: DraftAnswers;
  figure: Figure;
  zero: Zero;
}): void {
  if (figure('tong_tthc') === 0)
    zero('tong_hs', 'tong_hs_m34', 'hs_truc_tuyen', 'hs_mcdt', 'hs_bcci', 'tthc_m34');
  if (figure('tthc_m34') === 0) {
    zero(
      'tong_dvc3',
      'dvc3_phat_sinh',
      'tong_dvc4',
      'dvc4_phat_sinh',
      'tong_hs_m34',
      'hs_truc_tuyen',
    );
    return;
  }
  const level3 = Math.min(figure('tong_dvc3'), figure('tthc_m34'));
  draft.set('tong_dvc3', level3);
  draft.set('tong_dvc4', Math.max(figure('tthc_m34') - level3, 0));
  draft.set('dvc3_phat_sinh', Math.min(figure('dvc3_phat_sinh'), level3));
  draft.set('dvc4_phat_sinh', Math.min(figure('dvc4_phat_sinh'), figure('tong_dvc4')));
  if (figure('dvc3_phat_sinh') + figure('dvc4_phat_sinh') === 0) zero('hs_truc_tuyen');
}
