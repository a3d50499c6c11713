import { Campaign } from '../../../../shared/domain/campaign/campaign.ts';
import { looseSection } from '../../../../shared/domain/campaign/report-outline.ts';
import { checkCriteriaSet } from '../../../../shared/domain/criteria/check-set.ts';
import { CriteriaSet } from '../../../../shared/domain/criteria/criteria-set.ts';
import { type Level, LEVELS } from '../../../../shared/domain/level/level.ts';
import { AuthorityData } from '../../../../shared/domain/package/contents.ts';
import type { PackageProblem } from '../../../../shared/domain/package/problems.ts';
import { registerLookup } from '../../../../shared/domain/register/lookup.ts';
import { Register } from '../../../../shared/domain/register/register.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { rememberedSet, rememberSet } from '../../campaign/criteria-memory.ts';
import { chainProblem } from '../../pki/chain.ts';
import { parseCertificate } from '../../pki/read-certificate.ts';
import type { OpenedPackage } from '../read-package.ts';
import type { KnownCampaign } from './known-campaign.ts';
import { invalid, onlyEntries, readData } from './read-data.ts';

export type CampaignContents = KnownCampaign & {
  readonly kind: 'campaign';
  readonly authority: AuthorityData;
};

const CAMPAIGN = 'data/campaign.json';
const REGISTER = 'data/register.json';
const AUTHORITY = 'data/authority.json';

/**
 * Steps 10 to 12 for a campaign: data by schema, criteria sets that are the ones it names and hold together, a
 * register without loose ends, a signer under the CA that it brings. Whether that CA deserves trust is for people.
 */
export async function checkCampaign(
  opened: OpenedPackage,
  at: number,
): Promise<Result<CampaignContents, PackageProblem>> {
  const campaign = await readData(opened, CAMPAIGN, Campaign);
  if (!campaign.ok) return campaign;
  const register = await readData(opened, REGISTER, Register);
  if (!register.ok) return register;
  const authority = await readData(opened, AUTHORITY, AuthorityData);
  if (!authority.ok) return authority;
  const sets = await readSets(opened, campaign.value);
  if (!sets.ok) return sets;
  const contents = { campaign: campaign.value, register: register.value, sets: sets.value };
  const loose = manifestProblem(opened, contents) ?? referenceProblem(contents);
  if (loose !== null) return err(loose);
  const untrusted = signerOutsideAuthority(opened, authority.value, at);
  if (untrusted !== null) return err(untrusted);
  return ok({
    kind: 'campaign',
    ...contents,
    digest: opened.digest,
    authority: authority.value,
  });
}

type Contents = Omit<KnownCampaign, 'digest'>;

async function readSets(
  opened: OpenedPackage,
  campaign: Campaign,
): Promise<Result<KnownCampaign['sets'], PackageProblem>> {
  const named = LEVELS.filter((level) => campaign.criteria[level] !== undefined);
  const known = new Set([CAMPAIGN, REGISTER, AUTHORITY, ...named.map(setName)]);
  const expected = onlyEntries(opened, (name) => known.has(name));
  if (!expected.ok) return expected;
  const sets: Partial<Record<Level, CriteriaSet>> = {};
  for (const level of named) {
    const set = await readSet(opened, campaign, level);
    if (!set.ok) return set;
    sets[level] = set.value;
  }
  return ok(sets);
}

async function readSet(
  opened: OpenedPackage,
  campaign: Campaign,
  level: Level,
): Promise<Result<CriteriaSet, PackageProblem>> {
  const name = setName(level);
  const digest = opened.manifest.files.find((file) => file.name === name)?.sha256 ?? '';
  const set = await readCoherentSet(opened, { name, digest });
  if (!set.ok) return set;
  const { version, total } = set.value;
  const wanted = campaign.criteria[level];
  const isNamed = wanted?.digest === digest && wanted.version === version && wanted.total === total;
  return isNamed && set.value.level === level
    ? set
    : err({ code: 'criteria-other', params: { level } });
}

/** Reading and checking a set costs more than all the rest of a campaign: once per process and digest. */
async function readCoherentSet(
  opened: OpenedPackage,
  { name, digest }: { readonly name: string; readonly digest: string },
): Promise<Result<CriteriaSet, PackageProblem>> {
  const known = rememberedSet(digest);
  if (known !== null) return ok(known);
  const set = await readData(opened, name, CriteriaSet);
  if (!set.ok) return set;
  const [problem] = checkCriteriaSet(set.value);
  if (problem !== undefined) return invalid(name, problem.code);
  rememberSet(digest, set.value);
  return set;
}

function setName(level: Level): string {
  return `data/criteria-${level}.json`;
}

function manifestProblem({ manifest }: OpenedPackage, contents: Contents): PackageProblem | null {
  const { campaign, register } = contents;
  if (manifest.campaign.id !== campaign.id || manifest.campaign.digest !== null) {
    return { code: 'campaign-other', params: { id: manifest.campaign.id, expected: campaign.id } };
  }
  if (manifest.practice !== campaign.practice) return broken(CAMPAIGN, 'practice');
  const { code, level } = manifest.unit;
  const isAuthority = level === 'tinh' && code === register.authority.code;
  return isAuthority ? null : { code: 'unit-unknown', params: { unit: code, name: code } };
}

/** Every code that the register and the campaign name must lead somewhere. */
function referenceProblem({ campaign, register, sets }: Contents): PackageProblem | null {
  const section = looseSection(campaign.report, sets);
  if (section !== null) return broken(CAMPAIGN, `report.${section}`);
  const units = registerLookup(register);
  const blocks = new Map(register.blocks.map((block) => [block.code, block.level]));
  const codes = new Set(register.units.map((unit) => unit.code));
  if (codes.size !== register.units.length) return broken(REGISTER, 'units');
  const loose = register.units.find(
    (unit) =>
      blocks.get(unit.block) !== unit.level ||
      !(unit.parent === register.authority.code || units.unit(unit.parent)?.level === 'huyen'),
  );
  if (loose !== undefined) return broken(REGISTER, loose.code);
  const named = [...campaign.excluded, ...campaign.notApplicable];
  const unknown = named.find(({ unit }) => !codes.has(unit));
  return unknown === undefined ? null : broken(CAMPAIGN, unknown.unit);
}

function broken(entry: string, field: string): PackageProblem {
  return { code: 'data-invalid', params: { entry, field } };
}

function signerOutsideAuthority(
  opened: OpenedPackage,
  authority: AuthorityData,
  at: number,
): PackageProblem | null {
  const certificates = authority.certificates.map((text) =>
    parseCertificate(Uint8Array.from(Buffer.from(text, 'base64'))),
  );
  const [root] = certificates;
  const certificate = parseCertificate(opened.certificate);
  if (!root || !certificate || certificates.includes(null))
    return broken(AUTHORITY, 'certificates');
  const carried = certificates.filter((candidate) => candidate !== null);
  const chain = chainProblem({ certificate, carried, roots: [root], at });
  return chain === null ? null : { code: chain, params: { signer: opened.signer.subject.name } };
}
