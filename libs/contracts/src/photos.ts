import * as z from 'zod';
import { endpoint } from './endpoint.js';
import { pageOf, PageQuery } from './paging.js';
import { LocalDateText, RecordChangeHead } from './records.js';
import { IdParam, Instant, WireId } from './wire.js';

/** The kinds of record that photographs belong to. */
export const PHOTO_RECORD_TYPES = ['inspection', 'hazard'] as const;
export type PhotoRecordType = (typeof PHOTO_RECORD_TYPES)[number];

export const PHOTO_MEDIA_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PhotoMediaType = (typeof PHOTO_MEDIA_TYPES)[number];

export const PHOTO_MAX_BYTES = 10 * 1024 * 1024;
/** Longest side in pixels: more is a picture made to exhaust whoever opens it. */
export const PHOTO_MAX_SIDE = 12_000;

const Caption = z.string().trim().max(200);

export const PhotoView = z
  .object({
    id: z.string(),
    recordType: z.enum(PHOTO_RECORD_TYPES),
    recordId: z.string(),
    region: z.string(),
    caption: z.string().nullable(),
    /** The day it was taken, where it is known. */
    takenOn: z.string().nullable(),
    mediaType: z.enum(PHOTO_MEDIA_TYPES),
    size: z.int(),
    width: z.int(),
    height: z.int(),
    /** SHA-256 of the picture: what was uploaded is what is shown. */
    sha256: z.string(),
    uploadedBy: z.string(),
    uploadedAt: Instant,
    voided: z.boolean(),
    voidReason: z.string().nullable(),
  })
  .meta({ id: 'Photo' });
export type PhotoView = z.infer<typeof PhotoView>;

export const PhotoQuery = PageQuery.extend({
  recordType: z.enum(PHOTO_RECORD_TYPES).optional(),
  recordId: WireId.optional(),
});
export type PhotoQuery = z.infer<typeof PhotoQuery>;

export const PhotoUpload = z.object({
  recordType: z.enum(PHOTO_RECORD_TYPES),
  recordId: WireId,
  /** Only its ending is looked at: it must agree with the content. */
  fileName: z.string().min(1).max(255),
  caption: Caption.optional(),
  takenOn: LocalDateText.optional(),
});
export type PhotoUpload = z.infer<typeof PhotoUpload>;

export const VoidPhoto = RecordChangeHead.pick({ reason: true }).meta({ id: 'VoidPhoto' });
export type VoidPhoto = z.infer<typeof VoidPhoto>;

/** The body of an upload is the picture itself. */
export const photosApi = {
  upload: endpoint({
    method: 'POST',
    path: '/photos',
    summary: 'Add a photograph to an inspection or a hazard: JPEG, PNG or WebP, up to 10 MB',
    query: PhotoUpload,
    bodyContentType: 'application/octet-stream',
    maxBodyBytes: PHOTO_MAX_BYTES,
    idempotent: true,
    status: 201,
    response: PhotoView,
  }),
  list: endpoint({
    method: 'GET',
    path: '/photos',
    summary: 'Photographs of the caller’s scope, newest first; those of one record when it is named',
    query: PhotoQuery,
    response: pageOf(PhotoView),
  }),
  image: endpoint({
    method: 'GET',
    path: '/photos/{id}/image',
    summary: 'The picture itself, proven to be what was uploaded',
    params: IdParam,
    contentType: 'image/*',
  }),
  void: endpoint({
    method: 'POST',
    path: '/photos/{id}/void',
    summary: 'Take a photograph that was added by mistake out of the record; it stays stored',
    params: IdParam,
    body: VoidPhoto,
    response: PhotoView,
  }),
};
