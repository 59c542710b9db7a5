import { PHOTO_MAX_SIDE, type PhotoMediaType, type PhotoUpload } from '@anjuan/contracts';
import type { LocalDate, Refusal } from '@anjuan/domain';
import { type ImageFacts, imageFacts } from '../../platform/files/image-facts.js';
import { Refused } from '../../platform/http/errors.js';

const MEDIA_TYPE_OF: ReadonlyMap<string, PhotoMediaType> = new Map([
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
]);

/** What the picture is; refused when its name, its content and its measures do not agree or are not those of a photograph. */
export function photographIn(
  bytes: Buffer,
  { fileName, takenOn }: Pick<PhotoUpload, 'fileName' | 'takenOn'>,
  today: LocalDate,
): ImageFacts {
  const facts = imageFacts(bytes);
  const refusals = [...contentRefusals(facts, fileName), ...dayRefusals(takenOn, today)];
  if (facts === null || refusals.length > 0) throw new Refused(refusals);
  return facts;
}

function contentRefusals(facts: ImageFacts | null, fileName: string): readonly Refusal[] {
  const field = 'file';
  if (/[\\/]|\.\./.test(fileName)) {
    return [{ code: 'PHOTO_NAME', field, message: '文件名不能含有路径，请直接选择照片上传' }];
  }
  const named = MEDIA_TYPE_OF.get(/\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '');
  if (named === undefined) {
    const message =
      '只能上传 JPG、PNG 或 WebP 照片；苹果手机的 HEIC 照片，请在“设置—相机—格式”中选择“兼容性最佳”后重新拍摄';
    return [{ code: 'PHOTO_KIND', field, message }];
  }
  if (facts === null) {
    return [{ code: 'NOT_A_PHOTO', field, message: '文件内容不是 JPG、PNG 或 WebP 照片，请选择原始照片' }];
  }
  if (facts.mediaType !== named) {
    const message = '文件的扩展名与内容不一致，请不要改名，直接上传原始照片';
    return [{ code: 'PHOTO_KIND_MISMATCH', field, message }];
  }
  const { width, height } = facts;
  if (Math.max(width, height) <= PHOTO_MAX_SIDE) return [];
  const message = `照片尺寸 ${width}×${height} 过大，长和宽都不得超过 ${PHOTO_MAX_SIDE} 像素`;
  return [{ code: 'PHOTO_TOO_WIDE', field, message }];
}

function dayRefusals(takenOn: LocalDate | undefined, today: LocalDate): readonly Refusal[] {
  if (takenOn === undefined || takenOn <= today) return [];
  return [{ code: 'DATE_IN_FUTURE', field: 'takenOn', message: `拍摄日期 ${takenOn} 在今天之后，请核对` }];
}
