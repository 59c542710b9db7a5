import { statisticsApi, type PeriodQuery } from '@anjuan/contracts';
import { STATISTICS_TITLE } from '@anjuan/domain';
import { ref } from 'vue';
import { api } from '../../lib/api';
import { errorLine } from '../../lib/errors';
import { saveFile } from '../../lib/save-file';
import { notifyDone, notifyError } from '../../ui/notices';
import { messages } from './messages';

/** One workbook at a time: the second click waits for the first. */
export function useTableExport() {
  const exporting = ref(false);

  async function exportTable(query: PeriodQuery): Promise<void> {
    if (exporting.value) return;
    exporting.value = true;
    try {
      const { blob, fileName } = await api.download(statisticsApi.workbook, { query });
      saveFile(blob, fileName ?? `${STATISTICS_TITLE}${query.from}至${query.to}.xlsx`);
      notifyDone(messages.exported);
    } catch (error) {
      notifyError(`${messages.exportFailed}：${errorLine(error)}`);
    }
    exporting.value = false;
  }
  return { exporting, exportTable };
}
