import type { ReportTable } from '../../../shared/domain/campaign/report-outline.ts';
import { leavesByField, leavesOf } from '../../../shared/domain/criteria/walk.ts';
import type { ReportFigures } from '../../../shared/domain/report/unit-report-tables.ts';
import type { Screen } from '../../api/navigation.ts';

/** Where the figures of a table are entered: at the first one that is missing, else at the first. */
export function sourceOf(table: ReportTable, figures: ReportFigures): Screen {
  switch (table.kind) {
    case 'figures':
      return figureSource(table.fields[figures.set.level] ?? [], figures);
    case 'below-maximum':
      return reasonSource(figures);
    case 'points':
      return { name: 'form' };
    case 'evidence':
      return { name: 'evidence' };
  }
}

function figureSource(slugs: readonly string[], { set, answers }: ReportFigures): Screen {
  const field = slugs.find((slug) => answers[slug] === undefined) ?? slugs[0];
  const leaf = field === undefined ? undefined : leavesByField(set).get(field)?.[0];
  if (field === undefined || leaf === undefined) return { name: 'form' };
  return { name: 'form', leaf: leaf.code, field };
}

function reasonSource({ set, leaves, sheet }: ReportFigures): Screen {
  const points = new Map(sheet.leaves.map((score) => [score.code, score]));
  const below = leavesOf(set).filter(({ code, max }) => {
    const got = points.get(code)?.points ?? null;
    return got !== null && got !== max;
  });
  const leaf = below.find(({ code }) => (leaves[code]?.reason ?? '') === '') ?? below[0];
  if (leaf === undefined) return { name: 'form' };
  return { name: 'form', leaf: leaf.code, field: 'reason' };
}
