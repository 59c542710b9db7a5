const preset = require('../../jest.preset.cjs');

module.exports = {
  ...preset,
  displayName: 'web',
  rootDir: __dirname,
  transformIgnorePatterns: ['/node_modules/(?!(vue-router|pinia)/)'],
};
