import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconFileSpreadsheet,
  IconLayoutList,
  IconListSearch,
  IconLock,
  IconPencil,
  IconTable,
} from '@tabler/icons-react';
import { useEffect } from 'react';

import { leafByCode } from '../../../shared/domain/criteria/walk.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { goTo, type Screen } from '../../api/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Icon } from '../../ui/icon.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { FormGrid } from './grid/form-grid.tsx';
import { GridFilterChoice } from './grid/grid-filter.tsx';
import { FIRST_FIELD, leafOpened, usePlace, viewChosen } from './form-place.ts';
import { redo, undo, useForm, useLoadedForm } from './form-store.ts';
import { HelpPane } from './help-pane.tsx';
import { LeafPane } from './leaf-pane.tsx';
import { OutlinePane } from './outline-pane.tsx';
import { TotalsBar } from './totals-bar.tsx';
import { useFieldEntered } from './use-field-entered.ts';
import { useFormKeys } from './use-form-keys.ts';
import { useLoadForm } from './use-load-form.ts';
import { useShownLeaves } from './use-shown-leaves.ts';

const words = vi.assessment;

/** The self-assessment form in either view (03, 04). */
export function FormScreen({ screen }: { readonly screen: Screen }) {
  const state = useLoadForm();
  const wanted = screen.name === 'form' ? screen : null;
  const leaf = wanted?.leaf;
  const field = wanted?.field;
  const ready = useLoadedForm(() => true) === true;
  useEffect(() => {
    if (ready && leaf !== undefined) leafOpened(leaf, field ?? FIRST_FIELD);
  }, [ready, leaf, field]);
  return <QueryView state={state}>{() => <ReadyForm />}</QueryView>;
}

function ReadyForm() {
  const set = useForm(({ form }) => form.criteria);
  const asked = usePlace(({ leaf }) => leaf);
  const view = usePlace((place) => place.view);
  const known = asked !== null && leafByCode(set).has(asked);
  const first = useShownLeaves()[0]?.code;
  const code = known ? asked : first;
  useEffect(() => {
    if (!known && code !== undefined) leafOpened(code, FIRST_FIELD);
  }, [known, code]);
  useFormKeys();
  useFieldEntered();
  if (code === undefined) return null;
  return (
    <>
      <FormBar />
      <LockedNote />
      {view === 'one' ? (
        <div className="split">
          <OutlinePane />
          <LeafPane code={code} />
          <HelpPane code={code} />
        </div>
      ) : (
        <FormGrid />
      )}
      <TotalsBar />
    </>
  );
}

function FormBar() {
  const view = usePlace((place) => place.view);
  const blocks = useForm(
    ({ problems }) => problems.filter(({ severity }) => severity === 'block').length,
  );
  const canUndo = useForm(({ history }) => history.undoable.length > 0);
  const canRedo = useForm(({ history }) => history.redoable.length > 0);
  return (
    <header className="bar">
      <h1>{words.title}</h1>
      <RevisionTag />
      <SegmentedControl
        label={words.view}
        value={view}
        choices={[
          { value: 'one', label: words.one, icon: IconLayoutList },
          { value: 'grid', label: words.grid, icon: IconTable },
        ]}
        onChoose={viewChosen}
      />
      <span className="end" />
      {view === 'grid' ? <GridFilterChoice /> : null}
      <Button
        variant="quiet"
        icon={IconArrowBackUp}
        aria-label={words.undo}
        blocked={canUndo ? null : words.nothingToUndo}
        onClick={undo}
      />
      <Button
        variant="quiet"
        icon={IconArrowForwardUp}
        aria-label={words.redo}
        blocked={canRedo ? null : words.nothingToRedo}
        onClick={redo}
      />
      <Button
        icon={IconFileSpreadsheet}
        onClick={() => {
          goTo({ name: 'workbook' });
        }}
      >
        {vi.workbook.open}
      </Button>
      <Button
        icon={IconListSearch}
        onClick={() => {
          goTo({ name: 'missing' });
        }}
      >
        {words.missing} <span className={blocks > 0 ? 'num bold err' : 'num'}>{blocks}</span>
      </Button>
    </header>
  );
}

function RevisionTag() {
  const revision = useForm(({ form }) => form.revision);
  const sealed = useForm(({ form }) => form.state === 'sealed');
  const editing = revision === 1 ? words.firstRevision : words.revision(revision);
  return (
    <span className={sealed ? 'tag tag--ok' : 'tag tag--warn'}>
      <Icon of={sealed ? IconLock : IconPencil} />
      {sealed ? words.lockedTag(revision) : editing}
    </span>
  );
}

function LockedNote() {
  const sealed = useForm(({ form }) => form.state === 'sealed');
  if (!sealed) return null;
  return (
    <div className="barnote">
      <Callout
        tone="accent"
        actions={
          <Button
            size="sm"
            onClick={() => {
              goTo({ name: 'send' });
            }}
          >
            {words.toSend}
          </Button>
        }
      >
        <p>{words.lockedNote}</p>
      </Callout>
    </div>
  );
}
