import { Injectable } from '@nestjs/common';
import type { CorrectPerson, FindPerson, FoundPerson, NewPerson } from '@anjuan/contracts';
import {
  maskPersonName,
  normaliseDocumentNumber,
  type PersonInput,
  personInputRefusals,
  type Refusal,
} from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { actingScopeOf, scopeOf } from '../platform/auth/region-scope.js';
import { Clock } from '../platform/clock/clock.js';
import { isDuplicate } from '../platform/database/database-errors.js';
import { Transactions } from '../platform/database/transactions.js';
import { ForbiddenAct, NotFound, OutOfScope, Refused } from '../platform/http/errors.js';
import { Idempotency } from '../platform/records/idempotency.js';
import { changesBetween } from '../platform/records/record-changes.js';
import type { ColumnValues } from '../platform/records/record-writer.js';
import { PersonIdentities, type PersonIdentity } from './person-identities.js';
import { PersonsRepository } from './persons.repository.js';
import { PERSON, type RegisterEntryRow, RegisterWriter } from './register-writer.js';

interface Entered {
  readonly id: string;
  /** The person stood in the register already. */
  readonly existed: boolean;
}

type PersonFields = PersonInput & PersonIdentity;

/** Enters and corrects persons. One document is one entry, so that a person is found again whoever looks. */
@Injectable()
export class PersonCommands {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly register: RegisterWriter,
    private readonly repository: PersonsRepository,
    private readonly identities: PersonIdentities,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async create(actor: Actor, body: NewPerson): Promise<string> {
    const fields = tidied(body);
    const refusals = personInputRefusals(fields, this.clock.today());
    if (refusals.length > 0) throw new Refused(refusals);
    const { id, existed } = await this.transactions.run((manager) =>
      this.idempotency.once(manager, actor, { operation: 'person.create', input: this.comparable(body) }, () =>
        this.enter(manager, actor, fields),
      ),
    );
    if (existed) throw new Refused([existing(id, fields)]);
    return id;
  }

  async correct(actor: Actor, id: string, body: CorrectPerson): Promise<void> {
    const { version, reason, documentNumber, ...fields } = body;
    const act = { operation: `person/${id}/correct`, input: this.comparable(body) };
    try {
      await this.transactions.run((manager) =>
        this.idempotency.once(manager, actor, act, async () => {
          await this.requireOwn(manager, actor, id);
          const entry = await this.register.lock(manager, PERSON, id);
          await this.register.requireVersion(manager, PERSON, entry, version);
          const kept = this.identities.open(textOf(entry.values['id_number_cipher']));
          const corrected = tidied({ ...fields, documentNumber: documentNumber === undefined ? kept : documentNumber });
          await this.write(manager, actor, entry, { fields: corrected, kept, reason });
        }),
      );
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      throw new Refused([takenDocument()]);
    }
  }

  /** Whoever names the whole number of a document knows the person: from then on the unit sees the entry, and the log tells it. */
  find(actor: Actor, { documentKind, idNumber }: FindPerson): Promise<FoundPerson> {
    const key = this.identities.keyOf({ name: '', workplace: null, documentKind, documentNumber: idNumber });
    if (key === null) return Promise.resolve({ found: null });
    return this.transactions.run(async (manager) => {
      const person = await this.repository.findByIdentity(key, manager);
      if (person === null) return { found: null };
      await this.admit(manager, actor, String(person.id), { byNameOnly: false });
      return { found: { id: String(person.id), maskedName: maskPersonName(person.name) } };
    });
  }

  private async enter(manager: EntityManager, actor: Actor, fields: PersonFields): Promise<Entered> {
    const key = this.identities.keyOf(fields);
    const known = key === null ? null : await this.repository.findByIdentity(key, manager);
    if (known !== null) {
      // A name and a place of work are no document: the unit may name the person, and reads nothing more than it said.
      await this.admit(manager, actor, String(known.id), { byNameOnly: fields.documentNumber === null });
      return { id: String(known.id), existed: true };
    }
    const id = await this.register.create(manager, actor, PERSON, this.columnsOf(fields));
    await this.repository.admit(manager, id, { region: actor.region, at: this.clock.now(), byNameOnly: false });
    return { id, existed: false };
  }

  private async admit(
    manager: EntityManager,
    actor: Actor,
    personId: string,
    { byNameOnly }: { readonly byNameOnly: boolean },
  ): Promise<void> {
    const [region, at] = [actor.region, this.clock.now()];
    if (!(await this.repository.admit(manager, personId, { region, at, byNameOnly }))) return;
    await this.audit.record(manager, actor, {
      action: 'person.found',
      subject: { type: 'person', id: personId },
      detail: { byNameOnly },
    });
  }

  private async write(
    manager: EntityManager,
    actor: Actor,
    entry: RegisterEntryRow,
    { fields, kept, reason }: { readonly fields: PersonFields; readonly kept: string | null; readonly reason: string },
  ): Promise<void> {
    const refusals = personInputRefusals(fields, this.clock.today());
    if (refusals.length > 0) throw new Refused(refusals);
    const key = this.identities.keyOf(fields);
    const same = key === null ? null : await this.repository.findByIdentity(key, manager);
    if (same !== null && String(same.id) !== entry.id) throw new Refused([takenDocument()]);
    const { id_number_cipher, identity_key, ...plain } = this.columnsOf(fields);
    const sameNumber = fields.documentNumber === kept;
    const mask = (number: string | null): string | null => this.identities.maskedNumber(fields.documentKind, number);
    const told = {
      ...changesBetween({ ...entry, region: actor.region, voided: false }, plain),
      ...(sameNumber ? {} : { documentNumber: [mask(kept), mask(fields.documentNumber)] as const }),
    };
    const columns = {
      ...plain,
      identity_key: identity_key ?? null,
      ...(sameNumber ? {} : { id_number_cipher: id_number_cipher ?? null }),
    };
    await this.register.change(manager, actor, PERSON, entry, { kind: 'corrected', reason, columns, told });
  }

  /** A correction is read by every unit that names the person: only the unit that entered the person makes it, and not the city for a county. */
  private async requireOwn(manager: EntityManager, actor: Actor, id: string): Promise<void> {
    if (await this.repository.enteredBy(actingScopeOf(actor, 'person:write'), id, manager)) return;
    if ((await this.repository.find(scopeOf(actor), id, manager)) !== null) {
      throw new ForbiddenAct('NOT_OWN_UNIT', '这名人员由其他单位登记，只能由登记的单位更正；资料有误的，请告知该单位');
    }
    throw (await this.repository.exists(id)) ? new OutOfScope() : new NotFound();
  }

  private columnsOf(fields: PersonFields): ColumnValues {
    const { name, workplace, phone, documentKind, documentNumber } = fields;
    return {
      name,
      workplace,
      phone,
      document_kind: documentKind,
      id_number_cipher: documentNumber === null ? null : this.identities.seal(documentNumber),
      identity_key: this.identities.keyOf(fields),
    };
  }

  /** The number itself is stored nowhere in the open, not even to compare two requests. */
  private comparable(body: NewPerson | CorrectPerson): unknown {
    const { documentNumber, ...rest } = body;
    const number = documentNumber ?? null;
    return {
      ...rest,
      documentNumber:
        number === null ? null : this.identities.keyOf({ ...tidied({ ...rest, documentNumber: number }) }),
    };
  }
}

function tidied(fields: Omit<NewPerson, 'documentNumber'> & { readonly documentNumber: string | null }): PersonFields {
  const text = (value: string | null): string | null => (value === null || value === '' ? null : value);
  const number = text(fields.documentNumber);
  return {
    name: fields.name,
    workplace: text(fields.workplace),
    phone: text(fields.phone),
    documentKind: fields.documentKind,
    documentNumber: number === null ? null : normaliseDocumentNumber(number),
  };
}

function existing(id: string, { documentNumber }: PersonFields): Refusal {
  const [field, message] =
    documentNumber === null
      ? ['name', '同名、同工作单位的人员已登记，可直接使用；确属另一人的，请填写证件号码']
      : ['documentNumber', '这个证件号码的人员已登记，请直接使用，不必重复登记'];
  return { code: 'PERSON_EXISTS', field, message, type: 'person', id };
}

function takenDocument(): Refusal {
  const message = '另有一名人员已登记为这个证件（或同名、同工作单位），请核对证件号码';
  return { code: 'PERSON_EXISTS', field: 'documentNumber', message };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
