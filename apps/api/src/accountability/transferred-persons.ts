import { Injectable } from '@nestjs/common';
import type { PersonCourse } from '@anjuan/contracts';
import {
  CLEARED_OUTCOMES,
  courseChangeRefusals,
  courseRefusals,
  type EntryContext,
  isKnownDate,
  type JudicialCourse,
  type KnownDate,
  liableOn,
  outcomeOf,
  type Refusal,
  TRANSFER_OUTCOME_LABEL,
} from '@anjuan/domain';
import type { EntityManager } from 'typeorm';
import { PartyReferences } from '../parties/party-references.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { scopeOf } from '../platform/auth/region-scope.js';
import { knownDateColumns } from '../platform/database/import-batch.js';
import { knownDateSql } from '../platform/database/known-date-columns.js';
import type { FieldChanges } from '../platform/records/record-changes.js';
import { knownDateAt, type StoredRecord } from '../platform/records/stored-record.js';

interface PersonRow {
  readonly id: string;
  readonly person_id: string;
  readonly name: string;
  readonly filed_on: string | null;
  readonly restrained_on: string | null;
  readonly prosecuted_on: string | null;
  readonly convicted_on: string | null;
  readonly liable_on: string | null;
  readonly cleared_on: string | null;
  readonly outcome: string | null;
  readonly outcome_note: string | null;
}

interface CourseEntry {
  readonly record: StoredRecord;
  readonly personRowId: string;
  readonly input: PersonCourse;
  readonly context: EntryContext;
}

/** The persons of transfers and what the judicial organs did about each. */
@Injectable()
export class TransferredPersons {
  constructor(private readonly parties: PartyReferences) {}

  async addRefusals(
    manager: EntityManager,
    actor: Actor,
    personIds: readonly string[],
    transferId: string | null,
  ): Promise<readonly Refusal[]> {
    const unknown = await this.parties.personsRefusals(manager, scopeOf(actor), personIds, 'personIds');
    if (transferId === null || personIds.length === 0) return unknown;
    const named = await manager.query<{ person_id: string; name: string }[]>(
      `SELECT p.person_id, COALESCE(p.stated_name, n.name) AS name
       FROM transferred_person p JOIN person n ON n.id = p.person_id WHERE p.transfer_id = ? AND p.person_id IN (?)`,
      [transferId, personIds],
    );
    return [
      ...unknown,
      ...named.map(({ person_id, name }) => ({
        code: 'PERSON_ALREADY_NAMED',
        field: 'personIds',
        id: String(person_id),
        message: `${name}已在这次移送的人员中，不需要再次登记`,
      })),
    ];
  }

  async add(
    manager: EntityManager,
    transfer: Pick<StoredRecord, 'id' | 'region'>,
    personIds: readonly string[],
  ): Promise<FieldChanges> {
    const ids = [...new Set(personIds)];
    if (ids.length === 0) return {};
    const persons = await manager.query<{ id: string; name: string }[]>('SELECT id, name FROM person WHERE id IN (?)', [
      ids,
    ]);
    const names = new Map(persons.map(({ id, name }) => [String(id), name]));
    await manager.query(
      'INSERT INTO transferred_person (transfer_id, region, person_id, stated_name, outcome) VALUES ?',
      [ids.map((id) => [transfer.id, transfer.region, id, names.get(id) ?? null, 'pending'])],
    );
    return { persons: [null, ids.map((id) => names.get(id) ?? id).join('、')] };
  }

  async anybodyLiable(manager: EntityManager, transferId: string): Promise<boolean> {
    const rows = await manager.query<object[]>(
      `SELECT 1 FROM transferred_person p
       WHERE p.transfer_id = ? AND ${knownDateSql('p.liable_on')} IS NOT NULL AND ${knownDateSql('p.cleared_on')} IS NULL LIMIT 1`,
      [transferId],
    );
    return rows.length > 0;
  }

  async courseRefusals(
    manager: EntityManager,
    actor: Actor,
    { record, personRowId, input, context }: CourseEntry,
  ): Promise<readonly Refusal[]> {
    const row = await rowOf(manager, personRowId);
    const other = String(row.person_id) !== input.personId;
    const course = courseOf(input);
    return [
      ...(other ? await this.parties.personsRefusals(manager, scopeOf(actor), [input.personId], 'personId') : []),
      ...(other && input.reason === null
        ? [
            {
              code: 'REASON_REQUIRED',
              field: 'reason',
              message: '更换移送人员，请写明原因',
              basis: 'own-accountability',
            },
          ]
        : []),
      ...courseRefusals(course, {
        ...context,
        refused: knownDateAt(record, 'refused_on') !== null,
        transferredOn: knownDateAt(record, 'transferred_on'),
      }),
      ...courseChangeRefusals(standingOf(row), course, input.reason),
    ];
  }

  async recordCourse(manager: EntityManager, personRowId: string, input: PersonCourse): Promise<FieldChanges> {
    const before = await rowOf(manager, personRowId);
    const course = courseOf(input);
    // A past record may know that somebody is liable without knowing through which step.
    const liable = liableOn(course) ?? (hasSteps(standingOf(before)) ? null : known(before.liable_on));
    const outcome =
      liable !== null && liableOn(course) === null && course.cleared === null ? before.outcome : outcomeOf(course);
    await manager.query(
      `UPDATE transferred_person SET person_id = ?, stated_name = IF(person_id = ?, stated_name, (SELECT name FROM person WHERE id = ?)),
         filed_on = ?, restrained_on = ?, prosecuted_on = ?, convicted_on = ?, liable_on = ?, liable_on_partial = ?,
         cleared_on = ?, cleared_on_partial = ?, outcome = ?, outcome_note = ? WHERE id = ?`,
      [
        input.personId,
        input.personId,
        input.personId,
        course.filedOn,
        course.restrainedOn,
        course.prosecutedOn,
        course.convictedOn,
        ...knownDateColumns(liable),
        ...knownDateColumns(course.clearedOn),
        outcome,
        input.note,
        personRowId,
      ],
    );
    return changesOf(before, await rowOf(manager, personRowId));
  }
}

async function rowOf(manager: EntityManager, id: string): Promise<PersonRow> {
  const [row] = await manager.query<PersonRow[]>(
    `SELECT p.id, p.person_id, COALESCE(p.stated_name, n.name) AS name, p.filed_on, p.restrained_on, p.prosecuted_on,
       p.convicted_on, ${knownDateSql('p.liable_on')} AS liable_on, ${knownDateSql('p.cleared_on')} AS cleared_on,
       p.outcome, p.outcome_note
     FROM transferred_person p JOIN person n ON n.id = p.person_id WHERE p.id = ?`,
    [id],
  );
  if (row === undefined) throw new Error(`Transferred person ${id} is gone`);
  return row;
}

function courseOf({
  filedOn,
  restrainedOn,
  prosecutedOn,
  convictedOn,
  cleared,
  clearedOn,
}: PersonCourse): JudicialCourse {
  return { filedOn, restrainedOn, prosecutedOn, convictedOn, cleared, clearedOn };
}

function standingOf(row: PersonRow): JudicialCourse {
  return {
    filedOn: known(row.filed_on),
    restrainedOn: known(row.restrained_on),
    prosecutedOn: known(row.prosecuted_on),
    convictedOn: known(row.convicted_on),
    cleared: CLEARED_OUTCOMES.find((one) => one === row.outcome) ?? null,
    clearedOn: known(row.cleared_on),
  };
}

const hasSteps = (course: JudicialCourse): boolean => liableOn(course) !== null;
const known = (text: string | null): KnownDate | null => (isKnownDate(text) ? text : null);

/** Wire name and value of what the history tells of a person. */
const told = (row: PersonRow): readonly (readonly [field: string, value: string | null])[] => [
  ['name', row.name],
  ['filedOn', row.filed_on],
  ['restrainedOn', row.restrained_on],
  ['prosecutedOn', row.prosecuted_on],
  ['convictedOn', row.convicted_on],
  ['liableOn', row.liable_on],
  ['clearedOn', row.cleared_on],
  ['outcome', wordOf(row.outcome)],
  ['outcomeNote', row.outcome_note],
];
const WORDS: ReadonlyMap<string, string> = new Map(Object.entries(TRANSFER_OUTCOME_LABEL));

/** Told with the person's name, because a transfer has several. */
function changesOf(before: PersonRow, after: PersonRow): FieldChanges {
  const now = new Map(told(after));
  return Object.fromEntries(
    told(before).flatMap(([field, value]) => {
      const changed = now.get(field) ?? null;
      return value === changed ? [] : [[`${before.name}.${field}`, [value, changed]] as const];
    }),
  );
}

const wordOf = (outcome: string | null): string | null => (outcome === null ? null : (WORDS.get(outcome) ?? outcome));
