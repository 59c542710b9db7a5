import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  CorrectPerson,
  EndResponsiblePerson,
  FindPerson,
  type FoundPerson,
  IdParam,
  NewPerson,
  NewResponsiblePerson,
  type Page,
  partiesApi,
  type PersonDetail,
  type PersonItem,
  PersonQuery,
  type ResponsiblePerson,
} from '@anjuan/contracts';
import { CurrentActor, Requires } from '../platform/auth/access.decorators.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { PersonsService } from './persons.service.js';
import { ResponsiblePersons } from './responsible-persons.js';

@Controller()
export class PersonsController {
  constructor(
    private readonly persons: PersonsService,
    private readonly responsible: ResponsiblePersons,
  ) {}

  @Endpoint(partiesApi.listPersons)
  @Requires('record:read')
  list(@Query({ schema: PersonQuery }) query: PersonQuery, @CurrentActor() actor: Actor): Promise<Page<PersonItem>> {
    return this.persons.list(scopeOf(actor), query);
  }

  @Endpoint(partiesApi.findPerson)
  @Requires('person:write')
  find(@Body({ schema: FindPerson }) body: FindPerson, @CurrentActor() actor: Actor): Promise<FoundPerson> {
    return this.persons.find(actor, body);
  }

  @Endpoint(partiesApi.readPerson)
  @Requires('record:read')
  read(@Param({ schema: IdParam }) { id }: IdParam, @CurrentActor() actor: Actor): Promise<PersonDetail> {
    return this.persons.read(scopeOf(actor), id);
  }

  @Endpoint(partiesApi.createPerson)
  @Requires('person:write')
  create(@Body({ schema: NewPerson }) body: NewPerson, @CurrentActor() actor: Actor): Promise<PersonDetail> {
    return this.persons.create(actor, body);
  }

  @Endpoint(partiesApi.correctPerson)
  @Requires('person:write')
  correct(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: CorrectPerson }) body: CorrectPerson,
    @CurrentActor() actor: Actor,
  ): Promise<PersonDetail> {
    return this.persons.correct(actor, id, body);
  }

  @Endpoint(partiesApi.addResponsiblePerson)
  @Requires('enterprise:write')
  addResponsible(
    @Body({ schema: NewResponsiblePerson }) body: NewResponsiblePerson,
    @CurrentActor() actor: Actor,
  ): Promise<ResponsiblePerson> {
    return this.responsible.add(actor, body);
  }

  @Endpoint(partiesApi.endResponsiblePerson)
  @Requires('enterprise:write')
  endResponsible(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: EndResponsiblePerson }) body: EndResponsiblePerson,
    @CurrentActor() actor: Actor,
  ): Promise<ResponsiblePerson> {
    return this.responsible.end(actor, id, body);
  }
}
