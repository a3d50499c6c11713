import {
  IconBook2,
  IconCertificate,
  IconClipboardCheck,
  IconClipboardList,
  IconFileDescription,
  IconFileSpreadsheet,
  IconFileZip,
  IconHelp,
  IconHome,
  IconInbox,
  IconListDetails,
  IconListSearch,
  IconMapPin,
  IconMessageReply,
  IconMessages,
  IconNotebook,
  IconPaperclip,
  IconPrinter,
  IconSend,
  IconTableShare,
  IconTrophy,
  IconUsers,
  IconUsersGroup,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

import type { Role } from '../../shared/domain/roles/role.ts';
import { vi } from '../../shared/i18n/vi.ts';
import type { Screen, ScreenName } from '../api/navigation.ts';
import { EvidenceScreen } from '../features/assessment/evidence-screen.tsx';
import { FormScreen } from '../features/assessment/form-screen.tsx';
import { MissingCount } from '../features/assessment/missing-count.tsx';
import { BundleScreen } from '../features/bundle/bundle-screen.tsx';
import { DocumentsScreen } from '../features/documents/documents-screen.tsx';
import { EnrolmentCount } from '../features/enrolment/enrolment-count.tsx';
import { EnrolmentScreen } from '../features/enrolment/enrolment-screen.tsx';
import { InspectionScreen } from '../features/inspection/inspection-screen.tsx';
import { IntakeScreen } from '../features/intake/intake-screen.tsx';
import { QuarantineCount } from '../features/intake/quarantine-count.tsx';
import { NoticeCount } from '../features/notices/notice-count.tsx';
import { NoticesScreen } from '../features/notices/notices-screen.tsx';
import { PartsScreen } from '../features/parts/parts-screen.tsx';
import { ReviewScreen } from '../features/review/review-screen.tsx';
import { RankingScreen } from '../features/ranking/ranking-screen.tsx';
import { ResponseScreen } from '../features/response/response-screen.tsx';
import { InboxScreen } from '../features/session/inbox-screen.tsx';
import { MissingScreen } from '../features/submission/missing-screen.tsx';
import { SendScreen } from '../features/submission/send-screen.tsx';
import { SummaryScreen } from '../features/summary/summary-screen.tsx';
import { TeamCount } from '../features/teams/team-count.tsx';
import { TeamScreen } from '../features/teams/team-screen.tsx';
import { WorkbookScreen } from '../features/workbook/workbook-screen.tsx';
import { ArrivalsWithReceipts } from './arrivals-with-receipts.tsx';
import { BoardWithIntake } from './board-with-intake.tsx';
import { HelpWithLayers } from './help-with-layers.tsx';
import { HomeScreen } from './home-screen.tsx';
import { ReportWithForm } from './report-with-form.tsx';

type Entry = {
  readonly icon: TablerIcon;
  /** Desks whose rail shows it; the backend decides again what each may call. */
  readonly roles: readonly Role[];
  readonly Show: ComponentType<{ readonly screen: Screen }>;
  /** Work left here for this person. */
  readonly Count?: ComponentType;
};

const own: readonly Role[] = ['unit', 'district'];
const receivers: readonly Role[] = ['district', 'province'];
/** Whoever looks at leaves: also a reviewer's laptop. */
const lookers: readonly Role[] = [...receivers, 'reviewer'];

/** Every screen, in the order of the rail. To add one: its name in `api/navigation.ts`, its label in `vi/frame.ts`, a line here. */
export const screens: Readonly<Record<ScreenName, Entry>> = {
  home: { icon: IconHome, roles: [...own, 'province', 'reviewer'], Show: HomeScreen },
  form: { icon: IconClipboardList, roles: own, Show: FormScreen },
  evidence: { icon: IconPaperclip, roles: own, Show: EvidenceScreen },
  report: { icon: IconFileDescription, roles: own, Show: ReportWithForm },
  missing: { icon: IconListSearch, roles: own, Show: MissingScreen, Count: MissingCount },
  /** Reached from the form and the palette, not from the rail. */
  workbook: { icon: IconFileSpreadsheet, roles: own, Show: WorkbookScreen },
  documents: { icon: IconPrinter, roles: own, Show: DocumentsScreen },
  send: { icon: IconSend, roles: own, Show: SendScreen },
  board: { icon: IconListDetails, roles: receivers, Show: BoardWithIntake },
  intake: {
    icon: IconNotebook,
    roles: receivers,
    Show: IntakeScreen,
    Count: QuarantineCount,
  },
  arrivals: { icon: IconBook2, roles: receivers, Show: ArrivalsWithReceipts },
  enrolment: {
    icon: IconCertificate,
    roles: receivers,
    Show: EnrolmentScreen,
    Count: EnrolmentCount,
  },
  summary: { icon: IconTableShare, roles: ['district'], Show: SummaryScreen },
  bundle: { icon: IconFileZip, roles: ['district'], Show: BundleScreen },
  team: { icon: IconUsers, roles: ['province'], Show: TeamScreen, Count: TeamCount },
  inspection: {
    icon: IconMapPin,
    roles: ['province', 'reviewer'],
    Show: InspectionScreen,
  },
  review: { icon: IconClipboardCheck, roles: lookers, Show: ReviewScreen },
  notices: { icon: IconMessages, roles: ['province'], Show: NoticesScreen, Count: NoticeCount },
  response: { icon: IconMessageReply, roles: own, Show: ResponseScreen },
  ranking: { icon: IconTrophy, roles: ['province'], Show: RankingScreen },
  parts: { icon: IconUsersGroup, roles: own, Show: PartsScreen },
  inbox: { icon: IconInbox, roles: own, Show: InboxScreen },
  help: { icon: IconHelp, roles: [...own, 'province', 'reviewer'], Show: HelpWithLayers },
};

/** A place by its name; where a district looks at communes it is thẩm tra, at the Sở thẩm định (H4, P4). */
export function screenLabel(name: ScreenName, role: Role): string {
  return name === 'review' && role === 'district'
    ? vi.review.title.district
    : vi.frame.screens[name];
}

/** The upper part of the rail of one kind of desk; help stands below. */
export function screensOf(role: Role): readonly ScreenName[] {
  return SCREEN_ORDER.filter((name) => screens[name].roles.includes(role));
}

const SCREEN_ORDER: readonly ScreenName[] = [
  'home',
  'form',
  'evidence',
  'report',
  'missing',
  'documents',
  'send',
  'board',
  'intake',
  'arrivals',
  'enrolment',
  'summary',
  'bundle',
  'review',
  'team',
  'inspection',
  'notices',
  'ranking',
  'parts',
  'inbox',
  'response',
];
