import { readFileSync } from 'node:fs';
import { RegionCode } from '@anjuan/contracts';
import { isDocumentTemplate, UNIT_KINDS } from '@anjuan/domain';
import * as z from 'zod';
import { BootFailure } from '../../platform/config/boot-failure.js';

const UnitName = z.object({
  name: z.string().min(1).max(100),
  shortName: z.string().min(1).max(50),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
});

/** How the unit numbers its papers (文号): its own word, and the form. */
const DocumentWord = z.object({
  word: z.string().regex(/^[\u4e00-\u9fa5]{1,6}$/),
  template: z.string().max(60).refine(isDocumentTemplate, 'Not a form of document numbers'),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
});

const UnitRecord = z.object({
  region: RegionCode,
  kind: z.enum(UNIT_KINDS),
  parentRegion: RegionCode.nullable(),
  enforces: z.boolean(),
  existedFrom: z.iso.date(),
  existedTo: z.iso.date().nullable(),
  names: z.array(UnitName).min(1),
  /** A unit without one types its numbers itself. */
  documentWords: z.array(DocumentWord).default([]),
  /** Fields whose values no document at hand proves. */
  uncertain: z.array(z.string()).optional(),
});
export type UnitRecord = z.infer<typeof UnitRecord>;

const UnitsFile = z.object({ city: z.string(), units: z.array(UnitRecord).min(1) });

/** The units of the city in the order of the table: another city is another file (`ANJUAN_UNITS_FILE`). */
export function readUnitsFile(path: string | null): readonly UnitRecord[] {
  const place = path ?? new URL('./quanzhou.json', import.meta.url);
  const parsed = UnitsFile.safeParse(contentOf(place));
  if (!parsed.success)
    throw new BootFailure(`The units file ${String(place)} is not as expected: ${z.prettifyError(parsed.error)}`);
  requireOrder(parsed.data.units, place);
  return parsed.data.units;
}

function contentOf(place: string | URL): unknown {
  try {
    return JSON.parse(readFileSync(place, 'utf8'));
  } catch (error) {
    throw new BootFailure(`The units file ${String(place)} cannot be read.`, { cause: error });
  }
}

function requireOrder(units: readonly UnitRecord[], place: string | URL): void {
  const known = new Set<string>();
  for (const { region, parentRegion } of units) {
    if (known.has(region)) throw new BootFailure(`The units file ${String(place)} names ${region} twice.`);
    if (parentRegion !== null && !known.has(parentRegion)) {
      throw new BootFailure(
        `The units file ${String(place)} must name ${parentRegion} before ${region}, which is below it.`,
      );
    }
    known.add(region);
  }
}
