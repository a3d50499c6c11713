import type { FormContext } from '../form/form-context.ts';

/** Where this unit's file goes (letter 1252, I.2 and I.4): a commune to its district, the others to the Sở. */
export function receiverOf({ unit, register, campaign }: FormContext): {
  readonly name: string;
  /** Empty when the campaign knows no address of the receiver. */
  readonly mailbox: string;
} {
  const { authority } = campaign.register;
  return unit.parent === authority.code
    ? { name: authority.name, mailbox: campaign.campaign.contact.mailbox }
    : { name: register.parentName(unit.code), mailbox: '' };
}
