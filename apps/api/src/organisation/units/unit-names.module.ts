import { Module } from '@nestjs/common';
import { UnitNames } from './unit-names.service.js';

/** For capabilities that only need to name a unit. */
@Module({ providers: [UnitNames], exports: [UnitNames] })
export class UnitNamesModule {}
