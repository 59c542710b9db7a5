import { organisationApi, type UnitView } from '@anjuan/contracts';
import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { api } from './api';

/** The units are a dictionary: read once, used by every filter and every column of units. */
export const useUnits = defineStore('units', () => {
  const units = shallowRef<readonly UnitView[]>([]);
  let reading: Promise<void> | null = null;

  const byRegion = computed(() => new Map(units.value.map((unit) => [unit.region, unit])));

  async function load(): Promise<void> {
    reading ??= read();
    try {
      await reading;
    } catch (error) {
      reading = null;
      throw error;
    }
  }

  async function read(): Promise<void> {
    const { items } = await api.call(organisationApi.units);
    units.value = [...items].sort((a, b) => a.position - b.position);
  }

  function shortName(region: string): string {
    return byRegion.value.get(region)?.shortName ?? region;
  }

  return { units, byRegion, load, shortName };
});
