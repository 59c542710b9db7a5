export * from './api-error.js';
export * from './client.js';
export * from './session-client.js';
