import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

// What decides the course of a simulation: the same bits for the same scene and seed, in any JavaScript engine.
const deterministic = ['units', 'math', 'laws', 'materials', 'circuit', 'particle', 'filament', 'bridge', 'scene'];
// What touches files, processes and terminals. Everything else also runs in a browser worker.
const onNode = ['storage', 'campaign', 'report', 'cli'];

const inexactMath = [
  ...['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'pow', 'cbrt', 'hypot'],
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2'],
  ...['sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh'],
];

const noChance = { object: 'Math', property: 'random', message: 'Draw from a RandomStream of src/math/random.ts.' };
const noInexactMath = inexactMath.map((property) => ({
  object: 'Math',
  property,
  message: 'Its last bits differ between JavaScript engines: use src/math/elementary.ts.',
}));
const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' };
const noInexactPower = {
  selector: ':matches(AssignmentExpression[operator="**="], BinaryExpression[operator="**"]:not([left.value=2]))',
  message: 'Its last bits differ between JavaScript engines: multiply, or use pow of src/math/elementary.ts.',
};
const noVariablePower = {
  selector: 'BinaryExpression[operator="**"][left.value=2]:not([right.type=/^(Literal|UnaryExpression)$/])',
  message: 'Its last bits differ between JavaScript engines: use pow of src/math/elementary.ts.',
};

const nodeGlobals = ['process', 'Buffer', 'global', 'require', 'setImmediate', '__dirname', '__filename'];
const pageGlobals = ['window', 'document', 'navigator', 'localStorage'];
const clocks = ['Date', 'performance', 'setTimeout', 'setInterval', 'crypto'];

function ban(names, message) {
  return names.map((name) => ({ name, message }));
}

const noHostGlobals = [
  ...ban(nodeGlobals, 'Runs in a browser too: Node belongs in storage and above.'),
  ...ban(pageGlobals, 'Runs in Node and in workers too: pages belong in the viewer.'),
];

function inFolders(folders) {
  return folders.map((folder) => `src/${folder}/**/*.ts`);
}

export default tseslint.config(
  { ignores: ['dist/', 'dist-*/', 'out/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strict,
  {
    rules: {
      'array-callback-return': 'error',
      eqeqeq: 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-else-return': 'error',
      'no-fallthrough': 'error',
      'no-self-compare': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-useless-return': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    files: ['src/**/*.ts', 'bench/**/*.ts', 'viewer/**/*.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 70 }],
      'no-restricted-properties': ['error', noChance],
      'no-restricted-syntax': ['error', noDefaultExport],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: inFolders(onNode),
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...noHostGlobals],
      'no-restricted-imports': [
        'error',
        {
          paths: ban(builtinModules, 'Node belongs in storage and above.'),
          patterns: [{ group: ['node:*'], message: 'Node belongs in storage and above.' }],
        },
      ],
    },
  },
  {
    files: inFolders(deterministic),
    rules: {
      'no-restricted-globals': [
        'error',
        ...noHostGlobals,
        ...ban(clocks, 'A simulation knows no clock and no chance.'),
      ],
      'no-restricted-properties': ['error', noChance, ...noInexactMath],
      'no-restricted-syntax': ['error', noDefaultExport, noInexactPower, noVariablePower],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
