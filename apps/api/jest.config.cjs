// Argon2 and the database make the first test of a file slow on a small machine.
module.exports = { ...require('../../jest.preset.cjs'), displayName: 'api', rootDir: __dirname, testTimeout: 30_000 };
