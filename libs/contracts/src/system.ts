import * as z from 'zod';
import { endpoint } from './endpoint.js';

export const HealthView = z
  .object({ status: z.literal('ok'), database: z.literal('ok'), version: z.string() })
  .meta({ id: 'Health' });
export type HealthView = z.infer<typeof HealthView>;

export const systemApi = {
  health: endpoint({
    method: 'GET',
    path: '/health',
    summary: 'Whether the application and its database work',
    response: HealthView,
    errors: [503],
  }),
  openapi: endpoint({
    method: 'GET',
    path: '/openapi.json',
    summary: 'This interface as an OpenAPI document',
    response: z.record(z.string(), z.unknown()),
  }),
};
