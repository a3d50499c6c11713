import type { Assessment } from '../../shared/domain/answers/assessment.ts';
import {
  honestAssessment,
  sealBundle,
  sealSubmission,
  subjectOf,
  VALIDITY,
  type World,
} from './packages.ts';

type Making = Parameters<typeof sealSubmission>[1];

/** Files as units of that world might send them, good or not; each gives a path, or what makes one. */
export function sentFiles(world: World) {
  const sent = async (making: Making) => (await sealSubmission(world, making)).path;
  return {
    sent,
    /** Of 10001, honest but for this, its points counted from what it says. */
    answering: (change: Partial<Assessment>) => () =>
      sent({ unit: '10001', assessment: honestAssessment('10001', change) }),
    /** Of 10001, honest figures beside other points. */
    claiming: (claimed: Assessment['claimed']) => () => {
      const honest = honestAssessment('10001');
      const assessment = { ...honest, claimed: { ...honest.claimed, ...claimed } };
      return sent({ unit: '10001', assessment });
    },
    /** Of district 101. */
    bundleWith: async (...members: readonly Making[]) => {
      const sealed = [];
      for (const member of members) sealed.push(await sealSubmission(world, member));
      return (await sealBundle(world, { district: '101', members: sealed })).path;
    },
    /** Of a unit for which the Sở issued a certificate, though its register has none of that code. */
    unknownUnit: async () => {
      const unit = { code: '99999', level: 'xa', name: 'Xã Không Có' } as const;
      const subject = { ...subjectOf('10001'), code: unit.code, name: unit.name };
      return await sent({
        unit: '10001',
        manifest: { unit },
        assessment: { ...honestAssessment('10001'), unit: unit.code },
        signer: await world.issue(subject),
      });
    },
    /** Signs for 10001 with a certificate that ended in the night before the desks' morning. */
    expired: () =>
      world.issue(subjectOf('10001'), { ...VALIDITY, notAfter: '2019-10-17T00:00:00+07:00' }),
  };
}
