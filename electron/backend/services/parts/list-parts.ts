import type { z } from 'zod';

import { isHeading, sectionsFor } from '../../../../shared/domain/campaign/report-outline.ts';
import { leavesIn, sectionsOf } from '../../../../shared/domain/criteria/walk.ts';
import { isBlank } from '../../../../shared/domain/text/rich-text.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { StoredPart } from '../../db/part-repository.ts';
import type { Store } from '../../store.ts';
import { readFormContext, type FormContext } from '../form/form-context.ts';
import { readContent } from '../submission/content.ts';
import { createListAssignees } from './list-assignees.ts';

type Parts = z.output<(typeof contract)['parts.get']['output']>;
type Piece = Parts['pieces'][number];

/** The screen of the split: what can be assigned, who has it, how far it is, what travelled (U12). */
export function createListParts({ store }: { readonly store: Store }) {
  const listAssignees = createListAssignees({ store });
  return (): Parts => {
    const context = readFormContext(store);
    const { me, helper, leaves, sections } = listAssignees();
    const { problems } = readContent(store, context);
    const blocking = problems.filter(({ severity }) => severity === 'block');
    const openLeaves = new Set(blocking.map(({ leaf }) => leaf));
    return {
      me,
      locked: context.revision.state !== 'draft',
      helper,
      pieces: [
        ...leafPieces(context).map((piece) => ({
          ...piece,
          officer: leaves[piece.code] ?? null,
          done: !openLeaves.has(piece.code),
        })),
        ...sectionPieces(store, context).map((piece) => ({
          ...piece,
          officer: sections[piece.code] ?? null,
        })),
      ],
      unread: Object.keys(store.unread.all()).length,
      parts: store.parts.list().map(lineOf),
    };
  };
}

/** Leaves that the unit fills, under the group that holds them. */
function leafPieces({ criteria: { set } }: FormContext): Omit<Piece, 'officer' | 'done'>[] {
  return sectionsOf(set)
    .filter(({ leaves }) => leaves !== undefined)
    .flatMap((section) =>
      leavesIn(section)
        .filter(({ reviewerOnly }) => !reviewerOnly)
        .map(({ code, name }) => ({
          kind: 'leaf' as const,
          code,
          name,
          group: `${section.code}. ${section.name}`,
        })),
    );
}

/** Sections of the report that have text of their own; an optional one never holds anybody up. */
function sectionPieces(
  { report }: Store,
  { campaign, unit }: FormContext,
): Omit<Piece, 'officer'>[] {
  const texts = report.all();
  const sections = sectionsFor(campaign.campaign.report, unit.level);
  return sections
    .filter(({ code }) => !isHeading(sections, code))
    .map(({ code, title, optional }) => ({
      kind: 'section' as const,
      code,
      name: title,
      group: '',
      done: optional === true || !isBlank(texts[code] ?? []),
    }));
}

function lineOf({ digest, direction, officer, data, at, fileName }: StoredPart) {
  const { part, taken } = data;
  const leaves = part.scope.leaves.length;
  return { digest, direction, officer, by: part.by.name, at, fileName, leaves, taken };
}
