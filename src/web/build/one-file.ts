/**
 * Vite plugin: one HTML file beside the site, with script and style inside, under a policy that lets it ask no host for
 * anything. Scripts are named by their SHA-256; styles may stand inline because charts write them; workers are blobs.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The policy of a page whose inline scripts have these hashes. */
export function policy(hashes: readonly string[]): string {
  const scripts = hashes.map((hash) => `'sha256-${hash}'`).join(' ')
  return [
    "default-src 'none'",
    `script-src ${scripts || "'none'"}`,
    "style-src 'unsafe-inline'",
    'font-src data:',
    'img-src data: blob:',
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** Script and style files of a built page put into it; the policy first in its head. */
export function inlined(html: string, read: (path: string) => string): string {
  const hashes: string[] = []
  const scripts: string[] = []
  const bare = html
    .replace(/<link rel="modulepreload"[^>]*>\s*/g, '')
    .replace(
      /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g,
      (_, path: string) => `<style>${read(path)}</style>`,
    )
    .replace(/<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>\s*/g, (_, path: string) => {
      // a closing tag inside a string would end the element
      const code = read(path).replaceAll('</script', '<\\/script')
      hashes.push(createHash('sha256').update(code, 'utf8').digest('base64'))
      scripts.push(`<script type="module">${code}</script>`)
      return ''
    })
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(hashes)}">`
  const withPolicy = bare.replace(/<head>/, () => `<head>\n    ${meta}`)
  return withPolicy.replace('</body>', () => `${scripts.join('\n')}</body>`)
}

export function oneFile(
  site: string,
  file: string,
): { name: string; apply: 'build'; enforce: 'post'; writeBundle: () => void } {
  return {
    name: 'commune-one-file',
    apply: 'build',
    enforce: 'post',
    writeBundle: () => {
      const html = readFileSync(join(site, 'index.html'), 'utf8')
      writeFileSync(
        file,
        inlined(html, (path) => readFileSync(join(site, path), 'utf8')),
      )
    },
  }
}
