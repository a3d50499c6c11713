import { IconCircle, IconCircleCheck, IconFileText } from '@tabler/icons-react';
import { useMemo } from 'react';

import { leafByCode, leavesOf } from '../../../shared/domain/criteria/walk.ts';
import { scoreAssessment } from '../../../shared/domain/scoring/score-assessment.ts';
import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Command } from '../../api/commands.ts';
import { goTo } from '../../api/navigation.ts';
import { useQuery, type Data } from '../../api/use-query.ts';

const words = vi.palette;
type Form = Data<'form.get'>;

/** The unit's criteria and documents as things to open; nothing while they load and on desks without a form. */
export function useFormCommands(hasForm: boolean): readonly Command[] {
  const form = useQuery('form.get', {}, { fresh: true, enabled: hasForm });
  const data = form.status === 'ready' ? form.data : null;
  return useMemo(() => (data === null ? [] : [...criteriaOf(data), ...documentsOf(data)]), [data]);
}

/** Found by code, name, guidance and the figures it asks for. */
function criteriaOf({ criteria, answers, leaves, notApplicable }: Form): readonly Command[] {
  const notCounted = new Set(Object.keys(notApplicable));
  const sheet = scoreAssessment({ set: criteria, answers, leaves, notApplicable: notCounted });
  const points = new Map(sheet.leaves.map((score) => [score.code, score.points]));
  const labels = new Map(criteria.fields.map(({ slug, label }) => [slug, label]));
  return leavesOf(criteria).map((leaf) => {
    const reached = points.get(leaf.code) ?? null;
    return {
      id: `criteria.${leaf.code}`,
      label: `${leaf.code} ${leaf.name}`,
      group: 'criteria',
      icon: reached === null ? IconCircle : IconCircleCheck,
      hint: notCounted.has(leaf.code) ? words.notCounted : stateOf(reached, leaf.max),
      words: [leaf.guidance, ...leaf.fields.map(({ field }) => labels.get(field) ?? '')].join('. '),
      run: () => {
        goTo({ name: 'form', leaf: leaf.code });
      },
    };
  });
}

function stateOf(points: string | null, max: string): string {
  const full = formatDecimal(max);
  return points === null ? words.unscored(full) : words.scored(formatDecimal(points), full);
}

/** Found by title, file name, number and issuer. */
function documentsOf({ criteria, evidence, leaves }: Form): readonly Command[] {
  const known = leafByCode(criteria);
  return evidence.map(({ sha256, title, fileName, number, issuer }) => {
    const usedAt = Object.entries(leaves)
      .filter(
        ([code, leaf]) => known.has(code) && leaf.evidence?.some((it) => it.sha256 === sha256),
      )
      .map(([code]) => code);
    return {
      id: `documents.${sha256}`,
      label: title === '' ? fileName : title,
      group: 'documents',
      icon: IconFileText,
      hint: usedAt.length === 0 ? words.unused : words.usedAt(usedAt),
      words: [fileName, number, issuer].filter((word) => word !== undefined).join(' '),
      run: () => {
        goTo({ name: 'evidence', document: sha256 });
      },
    };
  });
}
