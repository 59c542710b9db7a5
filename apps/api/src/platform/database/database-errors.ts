const UNAVAILABLE_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'POOL_CLOSED',
  'ER_SERVER_SHUTDOWN',
  'ER_CON_COUNT_ERROR',
  'ER_NORMAL_SHUTDOWN',
  'ER_CONNECTION_KILLED',
]);
const UNAVAILABLE_TEXT = /connection is in closed state|Pool is closed|Connection lost/i;

const DEADLOCK = 1213;
const LOCK_WAIT_TIMEOUT = 1205;
const TIDB_WRITE_CONFLICTS = [8002, 9007];
const RETRYABLE: ReadonlySet<number> = new Set([DEADLOCK, LOCK_WAIT_TIMEOUT, ...TIDB_WRITE_CONFLICTS]);
const DUPLICATE = 1062;
/** ER_DISK_FULL, ER_RECORD_FILE_FULL; other statements tell it only in words. */
const DISK_FULL: ReadonlySet<number> = new Set([1021, 1114]);
const DISK_FULL_TEXT = /errno: 28\b|No space left on device/i;

interface DriverError {
  readonly code: string;
  readonly errno: number;
  readonly message: string;
}

/** The driver's errors inside a chain of wrappers (TypeORM's QueryFailedError, our own causes). */
function driverErrors(error: unknown): DriverError[] {
  const found: DriverError[] = [];
  for (let current = error, depth = 0; current instanceof Error && depth < 6; depth++) {
    const code = 'code' in current && typeof current.code === 'string' ? current.code : '';
    const errno = 'errno' in current && typeof current.errno === 'number' ? current.errno : 0;
    found.push({ code, errno, message: current.message });
    current = 'driverError' in current ? current.driverError : current.cause;
  }
  return found;
}

/** The server cannot be reached or is going down; the pool connects again by itself once it is back. */
export function isDatabaseUnavailable(error: unknown): boolean {
  return driverErrors(error).some(({ code, message }) => UNAVAILABLE_CODES.has(code) || UNAVAILABLE_TEXT.test(message));
}

/** The transaction lost against another one and may simply be done again. */
export function isRetryable(error: unknown): boolean {
  return driverErrors(error).some(({ errno }) => RETRYABLE.has(errno));
}

export function isDuplicate(error: unknown): boolean {
  return driverErrors(error).some(({ errno }) => errno === DUPLICATE);
}

export function isDiskFull(error: unknown): boolean {
  return driverErrors(error).some(({ errno, message }) => DISK_FULL.has(errno) || DISK_FULL_TEXT.test(message));
}
