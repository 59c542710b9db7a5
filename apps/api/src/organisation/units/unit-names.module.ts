import { Module } from '@nestjs/common';
import { UnitDirectory } from './unit-directory.js';
import { UnitNames } from './unit-names.service.js';

/** For capabilities that only need to name a unit. */
@Module({ providers: [UnitDirectory, UnitNames], exports: [UnitNames] })
export class UnitNamesModule {}
