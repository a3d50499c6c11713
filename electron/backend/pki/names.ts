import * as asn1js from 'asn1js';
import { AttributeTypeAndValue, RelativeDistinguishedNames } from 'pkijs';

import { type CertificateRole } from '../../../shared/domain/package/signers.ts';
import { OID } from './oids.ts';

/** Who a certificate is for (package-format, "Kinds": code in serialNumber, role in OU). */
export type Subject = {
  readonly name: string;
  readonly code: string;
  readonly role: CertificateRole;
  readonly province: string;
};

/**
 * The distinguished name of a unit: ST, OU, CN, serialNumber, each a part of its own. Written by hand, since pkijs
 * would put all of them into one multi-valued part, which people and directories read badly.
 */
export function distinguishedName(subject: Subject): RelativeDistinguishedNames {
  const parts = [
    namePart(OID.stateOrProvince, new asn1js.Utf8String({ value: subject.province })),
    namePart(OID.organizationalUnit, new asn1js.Utf8String({ value: subject.role })),
    namePart(OID.commonName, new asn1js.Utf8String({ value: subject.name })),
    // X.520 wants a PrintableString here; codes are [a-z0-9-].
    namePart(OID.serialNumber, new asn1js.PrintableString({ value: subject.code })),
  ];
  return RelativeDistinguishedNames.fromBER(new asn1js.Sequence({ value: parts }).toBER());
}

function namePart(type: string, value: asn1js.Utf8String | asn1js.PrintableString): asn1js.AsnType {
  return new asn1js.Set({ value: [new AttributeTypeAndValue({ type, value }).toSchema()] });
}

/** The only value of that attribute in a name; null when it is absent or ambiguous. */
export function nameValue(name: RelativeDistinguishedNames, type: string): string | null {
  const found = name.typesAndValues.filter((attribute) => attribute.type === type);
  const value: unknown = found[0]?.value;
  if (found.length !== 1 || !(value instanceof asn1js.BaseStringBlock)) return null;
  const text: unknown = value.getValue();
  return typeof text === 'string' ? text : null;
}
