// Says what CycloneDX' own schema has against a bill of materials: node validate.cjs FILE
const { readFileSync } = require('node:fs');
const { Spec, Validation } = require('@cyclonedx/cyclonedx-library');

const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
validator.validate(readFileSync(process.argv[2], 'utf8')).then(problem => {
  console.log(problem === null ? 'valid' : JSON.stringify(problem, null, 1));
  process.exit(problem === null ? 0 : 1);
});
