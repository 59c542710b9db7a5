import { Body, Controller, Param } from '@nestjs/common';
import { calendarApi, CalendarYearParam, type CalendarYears, ImportNotice } from '@anjuan/contracts';
import { CurrentActor, Requires } from '../../platform/auth/access.decorators.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Endpoint } from '../../platform/http/endpoint.decorator.js';
import { CalendarImport } from './calendar-import.service.js';

@Controller()
export class CalendarController {
  constructor(private readonly calendar: CalendarImport) {}

  @Endpoint(calendarApi.years)
  @Requires('unit:read')
  years(): Promise<CalendarYears> {
    return this.calendar.years();
  }

  @Endpoint(calendarApi.importNotice)
  @Requires('calendar:write')
  importNotice(
    @Param({ schema: CalendarYearParam }) { year }: CalendarYearParam,
    @Body({ schema: ImportNotice }) body: ImportNotice,
    @CurrentActor() actor: Actor,
  ): Promise<CalendarYears> {
    return this.calendar.import(actor, { ...body, year });
  }
}
