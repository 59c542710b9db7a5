import { PENALTY_KINDS } from '@anjuan/domain';
import { fineLine, GAS, OWNER, sampleCase, sampleDecision } from '../test/sample-case';
import { decisionsFrom, emptyLine, lineForm, lineInput, linesInForce, partyChoices } from './penalty-lines';

describe('penalty lines as they are typed', () => {
  it('goes to the wire and back without loss', () => {
    const line = { ...fineLine(123_456, GAS, OWNER), description: '共同实施' };
    expect(lineInput(lineForm(line))).toEqual(line);
  });

  it('leaves out what the kind does not have', () => {
    const typed = { ...emptyLine([]), kind: 'warning' as const, amount: '5000', licences: 2, days: 30 };
    expect(lineInput(typed)).toMatchObject({ amountFen: null, licences: null, days: null });
  });

  it('keeps the ground that its kind can have', () => {
    const none = { ...emptyLine([]), kind: 'no_penalty' as const, ground: 'first_violation' as const };
    expect(lineInput(none).ground).toBe('first_violation');
    expect(lineInput({ ...none, kind: 'fine' }).ground).toBeNull();
    expect(lineInput({ ...none, kind: 'fine', ground: 'confessed' }).ground).toBe('confessed');
    expect(lineInput({ ...none, ground: 'confessed' }).ground).toBeNull();
  });

  it('a kind not chosen yet stays empty, so that the schema asks for it', () => {
    const kinds: readonly string[] = PENALTY_KINDS;
    expect(kinds).not.toContain(lineInput(emptyLine([])).kind);
  });

  it('falls on the only party by itself, on nobody where there is a choice', () => {
    const choices = partyChoices(sampleCase());
    expect(choices.map(({ key }) => key)).toEqual(['enterprise:7', 'person:9']);
    expect(emptyLine(choices).parties).toEqual([]);
    expect(emptyLine(choices.slice(0, 1)).parties).toEqual(['enterprise:7']);
  });
});

describe('decisions prepared from the notice', () => {
  it('makes one document for each party, with all of its lines', () => {
    const warning = { ...fineLine(0, GAS), kind: 'warning' as const, amountFen: null };
    const decisions = decisionsFrom([fineLine(3_000_000, GAS), fineLine(500_000, OWNER), warning]);
    expect(decisions.map(({ lines }) => lines.map(({ kind, amount }) => [kind, amount]))).toEqual([
      [
        ['fine', '30000'],
        ['warning', ''],
      ],
      [['fine', '5000']],
    ]);
  });

  it('makes one document for a sum imposed jointly, in whatever order the parties stand', () => {
    const decisions = decisionsFrom([fineLine(100, GAS, OWNER), fineLine(200, OWNER, GAS)]);
    expect(decisions).toHaveLength(1);
  });

  it('keeps no penalty apart from penalties', () => {
    const none = { ...fineLine(0, GAS), kind: 'no_penalty' as const, amountFen: null };
    expect(decisionsFrom([fineLine(100, GAS), none])).toHaveLength(2);
  });
});

describe('lines in force of a decision', () => {
  it('finds the parties by their names and leaves out what was changed', () => {
    const [line] = sampleDecision().lines;
    if (line === undefined) throw new Error('The sample has a line');
    const lines = [
      { ...line, superseded: true },
      { ...line, id: '2', amountFen: 1_000_050 },
    ];
    expect(linesInForce({ ...sampleDecision(), lines })).toMatchObject([
      { amount: '10000.50', parties: ['enterprise:7'] },
    ]);
  });
});
