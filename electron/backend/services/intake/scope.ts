import type { PackageKind } from '../../../../shared/domain/package/manifest.ts';
import type { PackageProblem } from '../../../../shared/domain/package/problems.ts';
import type { RegisterLookup } from '../../../../shared/domain/register/lookup.ts';

/** A receiving desk and the code of the unit or authority behind it. */
export type Receiver = { readonly role: 'district' | 'province'; readonly unit: string };

const TAKES: Readonly<Record<Receiver['role'], readonly PackageKind[]>> = {
  district: ['submission'],
  province: ['submission', 'bundle', 'enrolment', 'response'],
};

/** Null for a kind that this desk takes in. Receipts, credentials and results are opened elsewhere (`inbox.open`). */
export function kindProblem(kind: PackageKind, role: Receiver['role']): PackageProblem | null {
  return TAKES[role].includes(kind) ? null : { code: 'kind-not-taken', params: { kind } };
}

/** Null for a unit whose packages this desk takes: a district its own communes', the province every unit's (H2, P1). */
export function outsideScope(
  code: string,
  { receiver, units }: { readonly receiver: Receiver; readonly units: RegisterLookup },
): PackageProblem | null {
  const unit = units.unit(code);
  if (unit === null) return { code: 'unit-unknown', params: { unit: code } };
  if (receiver.role === 'district' && unit.parent !== receiver.unit)
    return {
      code: 'unit-outside',
      params: { unit: unit.name, parentName: units.parentName(code) },
    };
  return null;
}
