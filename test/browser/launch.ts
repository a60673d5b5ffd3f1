import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const unpackFolder = resolve('node_modules/.cache/filigree-chromium');

/** WebGL by software, without a sandbox, which a container rarely allows. */
const launchArguments = [
  ...['--no-sandbox', '--disable-setuid-sandbox', '--no-zygote', '--disable-dev-shm-usage'],
  ...['--ignore-gpu-blocklist', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
];

interface Program {
  executablePath: string;
  env: Record<string, string>;
}

/** A Chromium that draws with WebGL, or in words why none can be had. */
export async function launchBrowser(): Promise<Browser | string> {
  let browser: Browser | null = null;
  try {
    const { executablePath, env } = installedProgram() ?? (await unpackedProgram());
    browser = await chromium.launch({
      executablePath,
      args: launchArguments,
      env: { ...definedEnvironment(), ...env },
    });
    const page = await browser.newPage();
    const draws = await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null);
    await page.close();
    if (!draws) throw new Error(`${executablePath} offers no WebGL`);
    return browser;
  } catch (error) {
    await browser?.close();
    return error instanceof Error ? error.message : String(error);
  }
}

/** The one that CHROME_PATH names, or else that of the system. */
function installedProgram(): Program | null {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist`);
  const executablePath = named ?? systemBrowsers.find((path) => existsSync(path));
  return executablePath === undefined ? null : { executablePath, env: {} };
}

/** The one that comes by npm; it brings the libraries a bare system lacks only where it believes to run as a cloud function. */
async function unpackedProgram(): Promise<Program> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('no Chromium is installed, and the one from npm is for Linux on x64 only');
  mkdirSync(unpackFolder, { recursive: true });
  const before = { ...process.env };
  Object.assign(process.env, { AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x', TMPDIR: unpackFolder });
  try {
    const { default: unpacked } = await import('@sparticuz/chromium');
    const executablePath = await unpacked.executablePath();
    const fontSettings = join(unpackFolder, 'fonts.conf');
    writeFileSync(fontSettings, fontSettingsFor(unpackFolder));
    const env = { LD_LIBRARY_PATH: join(unpackFolder, 'al2023/lib'), FONTCONFIG_FILE: fontSettings };
    return { executablePath, env };
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

/** Its own settings look for fonts in the shared temporary folder only, and without any font it ends. */
function fontSettingsFor(folder: string): string {
  const places = `<dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir>`;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${places}</fontconfig>`;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
