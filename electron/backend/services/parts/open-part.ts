import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { StoredPart } from '../../db/part-repository.ts';
import { checkContents } from '../../package/check-contents.ts';
import { openPackage, type OpenedPackage } from '../../package/read-package.ts';
import type { Store } from '../../store.ts';
import type { PartData } from '../../../../shared/domain/parts/part-data.ts';
import type { FormContext } from '../form/form-context.ts';
import { packageRefused, type PackageRefused } from '../session/package-refused.ts';
import { authorityTrust, knownCampaign } from '../session/trust.ts';
import { helperPart } from './helper-part.ts';

export type OpenFailure =
  | PackageRefused
  | CallError<
      | 'form/locked'
      | 'parts/not-a-part'
      | 'parts/other-unit'
      | 'parts/own-file'
      | 'parts/not-ours'
      | 'parts/older'
      | 'parts/main-desk'
      | 'parts/other-officer'
    >;

/** A sound part that this machine may take; its file stays open until `opened.close`. */
export type IncomingPart = {
  readonly opened: OpenedPackage;
  readonly data: PartData;
  /** The same part when it was taken before. */
  readonly before: StoredPart | null;
};

/** Opens a part: the steps of package-format, then whether it is for this machine, in this state of the exchange. */
export async function openPart(
  file: string,
  deps: { readonly store: Store; readonly context: FormContext; readonly now: string },
): Promise<Result<IncomingPart, OpenFailure>> {
  const { store, context, now } = deps;
  const moment = { anchors: authorityTrust(context.campaign), arrivedAt: now };
  const opened = await openPackage(file, moment);
  if (!opened.ok) return packageRefused(opened.error);
  const checked = await check(opened.value, deps, moment);
  if (!checked.ok) {
    // An open file cannot be discarded on Windows.
    await opened.value.close();
    return checked;
  }
  const before = store.parts.find(opened.value.digest);
  return ok({ opened: opened.value, data: checked.value, before });
}

async function check(
  opened: OpenedPackage,
  { store, context }: { readonly store: Store; readonly context: FormContext },
  moment: { readonly anchors: ReturnType<typeof authorityTrust>; readonly arrivedAt: string },
): Promise<Result<PartData, OpenFailure>> {
  const { kind, unit } = opened.manifest;
  if (kind !== 'part') return err({ code: 'parts/not-a-part', params: { kind } });
  const campaign = knownCampaign(context.campaign);
  const contents = await checkContents(opened, { ...moment, campaign });
  if (!contents.ok) return packageRefused(contents.error);
  if (contents.value.kind !== 'part') return err({ code: 'parts/not-a-part', params: { kind } });
  if (unit.code !== context.unit.code)
    return err({ code: 'parts/other-unit', params: { unit: unit.name } });
  const { data } = contents.value;
  const misplaced = refuse(store, context, { opened, data });
  if (misplaced !== null) return err(misplaced);
  return context.revision.state === 'draft' ? ok(data) : err({ code: 'form/locked' });
}

type Sound = { readonly opened: OpenedPackage; readonly data: PartData };

/** Null for a part that is for this machine now; one that was taken before may always be looked at again. */
function refuse(store: Store, context: FormContext, { opened, data }: Sound): OpenFailure | null {
  const { officer, purpose } = data;
  const known = store.parts.find(opened.digest);
  if (known?.direction === 'out') return { code: 'parts/own-file', params: { officer } };
  if (known !== null) return null;
  const misplaced =
    purpose === 'give' ? refuseTask(store, context, data) : refuseReturn(store, data);
  if (misplaced !== null) return misplaced;
  return isOlder(store, opened, data) ? { code: 'parts/older', params: { officer } } : null;
}

/** A machine that hands out parts, or has sealed for the unit, is not to become a helper unnoticed. */
function refuseTask(store: Store, context: FormContext, { officer }: PartData): OpenFailure | null {
  const helper = helperPart(store.parts);
  if (helper !== null && helper.officer !== officer)
    return { code: 'parts/other-officer', params: { officer, here: helper.officer } };
  const gave = store.parts
    .list()
    .some(({ direction, data }) => direction === 'out' && data.part.purpose === 'give');
  const isMain = gave || context.revision.number > 1;
  return isMain ? { code: 'parts/main-desk', params: { officer } } : null;
}

/** What comes back must answer a part that was given out here: nobody else knows its digest. */
function refuseReturn({ parts }: Store, { base, officer }: PartData): OpenFailure | null {
  const given = base === null ? null : parts.find(base);
  const isOurs = given?.direction === 'out' && given.officer === officer;
  return isOurs ? null : { code: 'parts/not-ours', params: { officer } };
}

/** The other machine has sent a later one, which was taken already. */
function isOlder(
  { parts }: Store,
  { manifest, signer }: OpenedPackage,
  { officer }: PartData,
): boolean {
  return parts
    .list()
    .some(
      ({ direction, officer: of, data }) =>
        direction === 'in' &&
        of === officer &&
        data.signer === signer.fingerprint &&
        data.number >= manifest.revision,
    );
}
