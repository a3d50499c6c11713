import { contract } from '../../../shared/ipc/contract.ts';
import { ok } from '../../../shared/lib/result.ts';
import { bind } from '../dispatch.ts';
import type { Receiving } from '../receiving.ts';
import { createArrivalFile } from '../services/arrivals/arrival-file.ts';
import { createCorrectArrival } from '../services/arrivals/correct-arrival.ts';
import { createListArrivals } from '../services/arrivals/list-arrivals.ts';
import { createListKeys } from '../services/enrolment/list-keys.ts';
import { createRevokeKey } from '../services/enrolment/revoke-key.ts';
import { createCompareFork } from '../services/forks/compare-fork.ts';
import { createSettleFork } from '../services/forks/settle-fork.ts';
import { createAdmitOlder } from '../services/quarantine/admit-older.ts';
import { createReopenFiles } from '../services/quarantine/reopen-files.ts';
import { createSetAside } from '../services/quarantine/set-aside.ts';
import { createListRulings } from '../services/rulings/list-rulings.ts';
import { createExtend, createRuleLeaf, createTakePart } from '../services/rulings/rule-units.ts';
import { createRuledLeaves, createRuledUnits } from '../services/rulings/ruled-units.ts';

/** The arrival ledger, rulings about units, refused files, forks and keys (P1, P2, H2, T3). */
export function arrivalHandlers(desk: Receiving) {
  return { ...ledgerHandlers(desk), ...rulingHandlers(desk), ...refusedHandlers(desk) };
}

function ledgerHandlers(desk: Receiving) {
  const listArrivals = createListArrivals(desk);
  const arrivalFile = createArrivalFile(desk, listArrivals);
  const correctArrival = createCorrectArrival(desk);
  const listKeys = createListKeys(desk);
  const revokeKey = createRevokeKey(desk);
  return {
    'arrival.list': bind(contract['arrival.list'], () => ok(listArrivals())),
    'arrival.correct': bind(contract['arrival.correct'], (input) => correctArrival(input)),
    'arrival.file': bind(contract['arrival.file'], (input) => arrivalFile(input)),
    'key.list': bind(contract['key.list'], () => ok(listKeys())),
    'key.revoke': bind(contract['key.revoke'], (input) => revokeKey(input)),
  };
}

function rulingHandlers(desk: Receiving) {
  const listRulings = createListRulings(desk);
  const ruledUnits = createRuledUnits(desk);
  const ruledLeaves = createRuledLeaves(desk);
  const extend = createExtend(desk);
  const { exclude, readmit } = createTakePart(desk);
  const ruleLeaf = createRuleLeaf(desk);
  return {
    'ruling.list': bind(contract['ruling.list'], () => ok(listRulings())),
    'ruling.units': bind(contract['ruling.units'], () => ok(ruledUnits())),
    'ruling.leaves': bind(contract['ruling.leaves'], ({ unit }) => ruledLeaves(unit)),
    'ruling.extend': bind(contract['ruling.extend'], (input) => extend(input)),
    'ruling.exclude': bind(contract['ruling.exclude'], (input) => exclude(input)),
    'ruling.readmit': bind(contract['ruling.readmit'], (input) => readmit(input)),
    'ruling.leaf': bind(contract['ruling.leaf'], (input) => ruleLeaf(input)),
  };
}

function refusedHandlers(desk: Receiving) {
  const reopenFiles = createReopenFiles(desk);
  const setAside = createSetAside(desk);
  const admitOlder = createAdmitOlder(desk);
  const compareFork = createCompareFork(desk);
  const settleFork = createSettleFork(desk);
  return {
    'quarantine.reopen': bind(contract['quarantine.reopen'], ({ files }) => reopenFiles(files)),
    'quarantine.set-aside': bind(contract['quarantine.set-aside'], (input) => setAside(input)),
    'quarantine.admit': bind(contract['quarantine.admit'], (input) => admitOlder(input)),
    'fork.compare': bind(contract['fork.compare'], ({ file }) => compareFork(file)),
    'fork.settle': bind(contract['fork.settle'], (input) => settleFork(input)),
  };
}
