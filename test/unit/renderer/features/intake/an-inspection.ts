import type {
  Inspection,
  IntakeItem,
} from '../../../../../renderer/features/intake/intake-data.ts';

let made = 0;

/** A file as the backend sees it before anything is written: a first submission that is ready. */
export function anItem(rest: Partial<Inspection> = {}): IntakeItem {
  made += 1;
  const id = `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
  return {
    id,
    name: `tep-${String(made)}.cqdt`,
    failed: null,
    arrival: null,
    inspection: {
      file: id,
      name: `tep-${String(made)}.cqdt`,
      unit: {
        code: '23767',
        name: 'Xã Ia Sao',
        type: 'Xã',
        level: 'xa',
        block: 'xa',
        parent: '628',
        parentName: 'Huyện Ia Grai',
      },
      kind: 'submission',
      revision: 1,
      digest: 'b'.repeat(64),
      verdict: 'ready',
      problem: null,
      trust: 'issued',
      chain: 'new',
      signer: null,
      evidenceCount: 11,
      size: 6_400_000,
      changedLeaves: [],
      members: [],
      ...rest,
    },
  };
}
