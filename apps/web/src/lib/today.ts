import { isLocalDate, type LocalDate, localDate } from '@anjuan/domain';
import { useSession } from './session-store';

const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The server's day, which counts; a page left open over midnight goes on with the clock of the computer. */
export function today(): LocalDate {
  const here = localDate(SHANGHAI.format(new Date()));
  const there = useSession().session?.today;
  return isLocalDate(there) && there > here ? there : here;
}
