type Props = { readonly number: number; readonly id: string; readonly children: string };

/** Numbered heading of a step. */
export function StepHeading({ number, id, children }: Props) {
  return (
    <h2 className="step" id={id}>
      <span className="step__n num">{number}</span>
      {children}
    </h2>
  );
}
