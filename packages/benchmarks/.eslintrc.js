module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // What is measured is imported, whatever its role.
    '@backstage/no-mixed-plugin-imports': 'off',
  },
});
