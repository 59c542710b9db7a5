import { Body, Controller, Param, Query, Req, StreamableFile } from '@nestjs/common';
import {
  IdParam,
  type Page,
  PHOTO_MAX_BYTES,
  PhotoQuery,
  photosApi,
  PhotoUpload,
  type PhotoView,
  VoidPhoto,
} from '@anjuan/contracts';
import type { Request } from 'express';
import { CurrentActor, Requires } from '../../platform/auth/access.decorators.js';
import type { Actor } from '../../platform/auth/actor.js';
import { scopeOf } from '../../platform/auth/region-scope.js';
import { readBody } from '../../platform/files/read-body.js';
import { Endpoint } from '../../platform/http/endpoint.decorator.js';
import { PhotosService } from './photos.service.js';

@Controller()
export class PhotosController {
  constructor(private readonly photos: PhotosService) {}

  @Endpoint(photosApi.upload)
  @Requires('inspection:write')
  async upload(
    @Query({ schema: PhotoUpload }) query: PhotoUpload,
    @Req() request: Request,
    @CurrentActor() actor: Actor,
  ): Promise<PhotoView> {
    return this.photos.upload(actor, query, await readBody(request, PHOTO_MAX_BYTES));
  }

  @Endpoint(photosApi.list)
  @Requires('record:read')
  list(@Query({ schema: PhotoQuery }) query: PhotoQuery, @CurrentActor() actor: Actor): Promise<Page<PhotoView>> {
    return this.photos.page(scopeOf(actor), query);
  }

  @Endpoint(photosApi.image)
  @Requires('record:read')
  async image(@Param({ schema: IdParam }) { id }: IdParam, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const { photo, bytes } = await this.photos.image(scopeOf(actor), id);
    const ending = photo.mediaType.replace('image/', '').replace('jpeg', 'jpg');
    return new StreamableFile(bytes, {
      type: photo.mediaType,
      length: bytes.length,
      disposition: `attachment; filename="photo-${id}.${ending}"`,
    });
  }

  @Endpoint(photosApi.void)
  @Requires('inspection:write')
  void(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: VoidPhoto }) body: VoidPhoto,
    @CurrentActor() actor: Actor,
  ): Promise<PhotoView> {
    return this.photos.void(actor, id, body);
  }
}
