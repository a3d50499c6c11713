import type { PackageProblem } from '../../../../shared/domain/package/problems.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, type Err } from '../../../../shared/lib/result.ts';

export type PackageRefused = CallError<'package/refused'>;

/** A package problem as the one refusal that the contract has for it; `problem` is the code of package-format. */
export function packageRefused({ code, params }: PackageProblem): Err<PackageRefused> {
  return err({ code: 'package/refused', params: { ...params, problem: code } });
}
