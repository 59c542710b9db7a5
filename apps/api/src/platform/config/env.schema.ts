import { join } from 'node:path';
import * as z from 'zod';
import { PASSWORD_POLICIES } from '@anjuan/contracts';
import { BootFailure } from './boot-failure.js';
import type { AppConfig } from './app-config.js';

export const DEMO_MODES = ['full', 'accounts', 'off'] as const;
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

const unset = (value: unknown): unknown => (value === '' ? undefined : value);
const optionalText = z.preprocess(unset, z.string().optional());

const whole = (name: string, fallback: number, { min, max }: { min: number; max: number }) =>
  z.preprocess(
    unset,
    z.coerce
      .number({ error: `${name} must be a whole number from ${min} to ${max}.` })
      .int({ error: `${name} must be a whole number from ${min} to ${max}.` })
      .min(min, { error: `${name} must be at least ${min}.` })
      .max(max, { error: `${name} must be at most ${max}.` })
      .default(fallback),
  );

const choice = <const T extends readonly [string, ...string[]]>(name: string, values: T, fallback: T[number]) =>
  z.preprocess(
    unset,
    z
      .enum(values, { error: `${name} must be one of: ${values.join(', ')}.` })
      .optional()
      .transform((value) => value ?? fallback),
  );

const DATABASE_URL_SHAPE = 'DATABASE_URL must look like mysql://user:password@host:3306/database.';
const SECRET_KEY_SHAPE =
  'ANJUAN_SECRET_KEY must be set to 64 hexadecimal digits (make one with: openssl rand -hex 32). Keep it: it encrypts ID numbers.';

const databaseUrl = z
  .preprocess(unset, z.string({ error: DATABASE_URL_SHAPE }))
  .refine(isDatabaseUrl, { error: DATABASE_URL_SHAPE });

const origins = optionalText
  .transform((text) => (text ?? '').split(/[\s,]+/).filter((origin) => origin !== ''))
  .refine((list) => list.every((origin) => URL.canParse(origin)), {
    error:
      'ANJUAN_PUBLIC_ORIGIN must be one or several addresses such as https://anjuan.example.gov.cn, separated by commas.',
  })
  .transform((list) => list.map((origin) => new URL(origin).origin));

const MINUTE = 60;
const DAY_MINUTES = 24 * MINUTE;

const EnvSchema = z.object({
  PORT: whole('PORT', 3000, { min: 1, max: 65_535 }),
  DATABASE_URL: databaseUrl,
  ANJUAN_SECRET_KEY: z
    .preprocess(unset, z.string({ error: SECRET_KEY_SHAPE }))
    .refine((key) => /^[0-9a-f]{64}$/i.test(key), { error: SECRET_KEY_SHAPE }),
  ANJUAN_DEMO: choice('ANJUAN_DEMO', DEMO_MODES, 'off'),
  ANJUAN_DATA_DIR: optionalText.transform((dir) => dir ?? '.data'),
  ANJUAN_FILES_DIR: optionalText,
  ANJUAN_WEB_DIR: optionalText,
  ANJUAN_UNITS_FILE: optionalText,
  ANJUAN_PUBLIC_ORIGIN: origins,
  ANJUAN_PROXIES: whole('ANJUAN_PROXIES', 0, { min: 0, max: 10 }),
  ANJUAN_PASSWORD_POLICY: choice('ANJUAN_PASSWORD_POLICY', PASSWORD_POLICIES, 'dengbao'),
  ANJUAN_SESSION_IDLE_MINUTES: whole('ANJUAN_SESSION_IDLE_MINUTES', MINUTE, { min: 5, max: DAY_MINUTES }),
  ANJUAN_SESSION_MAX_MINUTES: whole('ANJUAN_SESSION_MAX_MINUTES', 12 * MINUTE, { min: 5, max: 30 * DAY_MINUTES }),
  ANJUAN_DATABASE_POOL: whole('ANJUAN_DATABASE_POOL', 20, { min: 2, max: 500 }),
  LOG_LEVEL: choice('LOG_LEVEL', LOG_LEVELS, 'info'),
});

/** The only reader of the environment. Anything wrong stops the boot with a sentence that says how it should look. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): AppConfig {
  const parsed = EnvSchema.safeParse(env);
  if (!parsed.success) throw new BootFailure(parsed.error.issues.map((issue) => issue.message).join('\n'));
  const values = parsed.data;
  return {
    port: values.PORT,
    databaseUrl: values.DATABASE_URL,
    databasePool: values.ANJUAN_DATABASE_POOL,
    secretKey: values.ANJUAN_SECRET_KEY.toLowerCase(),
    demo: values.ANJUAN_DEMO,
    dataDir: values.ANJUAN_DATA_DIR,
    filesDir: values.ANJUAN_FILES_DIR ?? join(values.ANJUAN_DATA_DIR, 'files'),
    webDir: values.ANJUAN_WEB_DIR ?? null,
    unitsFile: values.ANJUAN_UNITS_FILE ?? null,
    publicOrigins: values.ANJUAN_PUBLIC_ORIGIN,
    proxies: values.ANJUAN_PROXIES,
    passwordPolicy: values.ANJUAN_PASSWORD_POLICY,
    sessionIdleMs: values.ANJUAN_SESSION_IDLE_MINUTES * 60_000,
    sessionMaxMs: values.ANJUAN_SESSION_MAX_MINUTES * 60_000,
    logLevel: values.LOG_LEVEL,
  };
}

function isDatabaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    ['mysql:', 'mariadb:'].includes(url.protocol) && url.hostname !== '' && /^\/[A-Za-z0-9_]{1,64}$/.test(url.pathname)
  );
}
