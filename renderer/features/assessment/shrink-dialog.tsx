import { useEffect, useRef, useState } from 'react';

import { formatBytes, formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { LONGEST_SIDES, shrinkImage, shrunkName, type LongestSide } from '../../ui/shrink-image.ts';

const words = vi.evidence.shrink;
type Props = {
  readonly name: string;
  readonly picture: Blob;
  readonly onUse: (small: File) => void;
  readonly onClose: () => void;
};
type Shrunk = { readonly side: LongestSide; readonly blob: Blob | null };

/** Original and smaller picture side by side; nothing is replaced before a person has looked and said so. */
export function ShrinkDialog({ name, picture, onUse, onClose }: Props) {
  const [side, setSide] = useState<LongestSide>(2400);
  const [shrunk, setShrunk] = useState<Shrunk | null>(null);
  useEffect(() => {
    let gone = false;
    const shrink = async () => {
      const blob = await shrinkImage(picture, side);
      if (!gone) setShrunk({ side, blob });
    };
    void shrink();
    return () => {
      gone = true;
    };
  }, [picture, side]);
  const small = shrunk?.side === side ? shrunk.blob : null;
  const unreadable = shrunk?.side === side && shrunk.blob === null;
  const smaller = small !== null && small.size < picture.size;
  return (
    <Dialog
      title={words.title}
      subtitle={words.subtitle(name)}
      onClose={onClose}
      footer={
        <>
          <span className="sm dim grow">{words.readable}</span>
          <Button onClick={onClose}>{vi.common.cancel}</Button>
          <Button
            variant="primary"
            blocked={blockedBy({ small, unreadable, smaller })}
            onClick={() => {
              if (small !== null)
                onUse(new File([small], shrunkName(name, words.mark), { type: small.type }));
            }}
          >
            {words.use}
          </Button>
        </>
      }
    >
      <div className="fill stack">
        <div className="row">
          <span className="label">{words.size}</span>
          <SegmentedControl
            label={words.size}
            value={String(side)}
            choices={LONGEST_SIDES.map((pixels) => ({
              value: String(pixels),
              label: words.choice(words.choices[pixels], formatDecimal(String(pixels))),
            }))}
            onChoose={(chosen) => {
              setSide(LONGEST_SIDES.find((pixels) => String(pixels) === chosen) ?? side);
            }}
          />
        </div>
        {unreadable ? (
          <Callout tone="err" role="alert">
            <p>{words.unreadable}</p>
          </Callout>
        ) : (
          <div className="shrink">
            <Picture
              blob={picture}
              alt={words.beforeAlt}
              caption={words.before(formatBytes(picture.size))}
            />
            <Picture blob={small} alt={words.afterAlt} caption={captionOf(small, picture)} />
          </div>
        )}
      </div>
    </Dialog>
  );
}

type Findings = {
  readonly small: Blob | null;
  readonly unreadable: boolean;
  readonly smaller: boolean;
};

function blockedBy({ small, unreadable, smaller }: Findings): string | null {
  if (unreadable) return words.unreadable;
  if (small === null) return words.working;
  return smaller ? null : words.notSmaller;
}

function captionOf(small: Blob | null, picture: Blob): string {
  if (small === null) return words.working;
  if (small.size >= picture.size) return words.notSmaller;
  return words.after(formatBytes(small.size), Math.round((small.size / picture.size) * 100));
}

type PictureProps = {
  readonly blob: Blob | null;
  readonly alt: string;
  readonly caption: string;
};

function Picture({ blob, alt, caption }: PictureProps) {
  return (
    <figure className="shrink__one">
      <figcaption className="sm med">{caption}</figcaption>
      <div className="shrink__view">{blob === null ? null : <View blob={blob} alt={alt} />}</div>
    </figure>
  );
}

function View({ blob, alt }: { readonly blob: Blob; readonly alt: string }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(blob);
    if (image.current !== null) image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [blob]);
  return <img ref={image} alt={alt} />;
}
