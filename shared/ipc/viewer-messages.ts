import { z } from 'zod';

/** Kinds of documents that the viewer shows; every other kind is opened in the system's program or not at all. */
export const ViewerKind = z.enum(['pdf', 'image']);
export type ViewerKind = z.output<typeof ViewerKind>;

/** Room and zoom asked for, in CSS pixels; a fit of 1 fills the width of the room. */
const Look = z.object({
  page: z.int().min(1),
  width: z.number().min(50).max(8000),
  zoom: z.number().min(0.25).max(6),
  pixelRatio: z.number().min(0.5).max(4),
});
export type ViewerLook = z.output<typeof Look>;

/** From the app's page to the sandboxed viewer, over a port of their own (ADR 15). */
export const ToViewer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), type: ViewerKind, bytes: z.instanceof(ArrayBuffer) }),
  z.object({ kind: z.literal('show'), look: Look }),
]);
export type ToViewer = z.output<typeof ToViewer>;

/** Why a document cannot be shown. `too-slow` is said by the page when the viewer does not answer. */
export const ViewerFailure = z.enum([
  'unreadable',
  'password',
  'too-many-pages',
  'too-many-pixels',
  'too-heavy',
  'too-slow',
]);
export type ViewerFailure = z.output<typeof ViewerFailure>;

/** What the viewer answers. It works on hostile bytes, so nothing it says is believed beyond these bounds. */
export const FromViewer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('opened'), pages: z.int().min(1).max(5000) }),
  z.object({
    kind: z.literal('shown'),
    page: z.int().min(1),
    /** Size of the picture in CSS pixels. */
    width: z.number().min(1).max(60_000),
    height: z.number().min(1).max(60_000),
    /** The text of the page, for readers of the screen. */
    text: z.string().max(20_000),
  }),
  z.object({ kind: z.literal('failed'), why: ViewerFailure }),
]);
export type FromViewer = z.output<typeof FromViewer>;
