import { IconSearch } from '@tabler/icons-react';
import { useId, type Ref } from 'react';

import { Icon } from './icon.tsx';
import { useTyping } from './use-typing.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  /** Arrow down leaves the field for the list below. */
  readonly onDown?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** Narrows a list while typing; the label stands inside as the placeholder. */
export function SearchField({ label, value, onText, onDown, inputRef }: Props) {
  const id = useId();
  const typing = useTyping({ shown: value, onText });
  return (
    <div className="input input--search">
      <Icon of={IconSearch} size="sm" />
      <label className="sr-only" htmlFor={id}>
        {label}
      </label>
      <input
        {...typing}
        id={id}
        ref={inputRef}
        type="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={label}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown' && onDown !== undefined) {
            event.preventDefault();
            onDown();
          }
        }}
      />
    </div>
  );
}
