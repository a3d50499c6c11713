import { arrivals } from './vi/arrivals.ts';
import { assessment } from './vi/assessment.ts';
import { board } from './vi/board.ts';
import { bundle } from './vi/bundle.ts';
import { cameBack } from './vi/came-back.ts';
import { common } from './vi/common.ts';
import { deskParts } from './vi/desk-parts.ts';
import { documents } from './vi/documents.ts';
import { enrolment } from './vi/enrolment.ts';
import { evidence } from './vi/evidence.ts';
import { frame } from './vi/frame.ts';
import { help } from './vi/help.ts';
import { home } from './vi/home.ts';
import { inspection } from './vi/inspection.ts';
import { intake } from './vi/intake.ts';
import { leafSide } from './vi/leaf-side.ts';
import { notices } from './vi/notices.ts';
import { palette } from './vi/palette.ts';
import { practice } from './vi/practice.ts';
import { parts } from './vi/parts.ts';
import { ranking } from './vi/ranking.ts';
import { relative } from './vi/relative.ts';
import { response } from './vi/response.ts';
import { review } from './vi/review.ts';
import { session } from './vi/session.ts';
import { shortcuts } from './vi/shortcuts.ts';
import { submission } from './vi/submission.ts';
import { summary } from './vi/summary.ts';
import { reviewerDesk, reviewerSetup, team } from './vi/team.ts';
import { unitReport } from './vi/unit-report.ts';
import { workbook } from './vi/workbook.ts';

/**
 * Every Vietnamese sentence of the screens, by feature. Typed by construction: a missing sentence or value does not
 * compile. Terms are those of letter 1252; one term per concept.
 */
export const vi = {
  common,
  cameBack,
  frame,
  session,
  home,
  assessment,
  evidence,
  leafSide,
  submission,
  summary,
  documents,
  board,
  inspection,
  intake,
  arrivals,
  enrolment,
  bundle,
  ranking,
  review,
  notices,
  relative,
  response,
  parts,
  reviewerDesk,
  reviewerSetup,
  team,
  deskParts,
  help,
  palette,
  practice,
  shortcuts,
  unitReport,
  workbook,
} as const;
