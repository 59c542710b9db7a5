import type { PasswordPolicyName } from '@anjuan/contracts';
import type { DEMO_MODES, LOG_LEVELS } from './env.schema.js';

export type DemoMode = (typeof DEMO_MODES)[number];
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The whole configuration, read once at boot. Inject it by this class. */
export abstract class AppConfig {
  abstract readonly port: number;
  /** The account that migrates and grants. The application itself works with the run-time account made from it. */
  abstract readonly databaseUrl: string;
  abstract readonly databasePool: number;
  /** 64 hexadecimal digits; ask `Secrets` for what is derived from it. */
  abstract readonly secretKey: string;
  abstract readonly demo: DemoMode;
  abstract readonly dataDir: string;
  /** Where uploaded files are kept. */
  abstract readonly filesDir: string;
  /** The built web application, when this process serves it. */
  abstract readonly webDir: string | null;
  /** Another city's units, in the shape of `organisation/units/quanzhou.json`. */
  abstract readonly unitsFile: string | null;
  /** Addresses at which browsers reach the application, beyond the one in the Host header. */
  abstract readonly publicOrigins: readonly string[];
  /** How many reverse proxies in front are trusted to name the client and the protocol. */
  abstract readonly proxies: number;
  abstract readonly passwordPolicy: PasswordPolicyName;
  abstract readonly sessionIdleMs: number;
  abstract readonly sessionMaxMs: number;
  abstract readonly logLevel: LogLevel;
}
