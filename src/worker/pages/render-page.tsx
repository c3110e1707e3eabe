import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { printable } from '../../lib/text/text-style.ts';
import { hasSessionCookie } from '../access/session-cookie.ts';
import type { AppEnv, PageFiles } from '../app-env.ts';
import { SearchField } from './parts/search-form.tsx';

/** The path of scripts and the stylesheet. */
export const PAGE_FILES_PATH = '/pages';

type PageOptions = {
  /** Shown before the knowledge base's name. */
  title: string;
  /** The page's own scripts, by their names in src/browser. */
  scripts?: string[];
  status?: ContentfulStatusCode;
  /** The address to which the browser goes on at once, in the body: a header must not contain the name of an alert. */
  goOnTo?: string;
};

/** A square with a tick, so that you find the tab among thirty others. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%230f766e'/%3E%3Cpath d='M4 8.5l2.7 2.7L12 5.5' fill='none' stroke='white' stroke-width='2'/%3E%3C/svg%3E";

const LINKS = [
  { href: '/', label: 'Entries' },
  { href: '/alerts', label: 'Alerts' },
  { href: '/match', label: 'Match a log' },
];

/** A whole page as a response, without characters that reorder or steer its text. It depends on live counts and on the reader, so no cache may keep it. */
export function renderPage(c: Context<AppEnv>, options: PageOptions, content: Child): Response {
  const { title, scripts = [], status = 200, goOnTo } = options;
  const { kb, pageFiles, isReader = false } = c.var;
  const page = (
    <Layout
      title={title}
      knowledgeBase={isReader ? { name: kb.settings.name, version: kb.version } : null}
      path={c.req.path}
      isSignedIn={isReader && hasSessionCookie(c)}
      isOpen={kb.settings.access === 'open'}
      files={pageFiles}
      scripts={['page', ...scripts]}
      goOnTo={goOnTo}
    >
      {content}
    </Layout>
  );
  return c.html(`<!doctype html>${printable(`${page}`)}`, status, {
    'cache-control': 'private, no-cache',
    vary: 'Accept',
  });
}

type LayoutProps = {
  title: string;
  /** null if the visitor has no access; the page does not mention it then. */
  knowledgeBase: { name: string; version: string } | null;
  path: string;
  isSignedIn: boolean;
  /** Whether everyone may read. Then you need to sign in only to report outcomes. */
  isOpen: boolean;
  files: PageFiles;
  scripts: string[];
  goOnTo: string | undefined;
  children?: Child;
};

/** The frame of every page. Scripts are modules, so they never delay the page. */
function Layout(props: LayoutProps) {
  const { title, knowledgeBase, path, isSignedIn, isOpen, files, scripts, goOnTo, children } = props;
  const urlOf = (name: string) => `${PAGE_FILES_PATH}/${files[name] ?? name}`;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} · ${knowledgeBase?.name ?? 'kedb'}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {goOnTo !== undefined && <meta http-equiv="refresh" content={`0; url=${goOnTo}`} />}
        <link rel="icon" href={ICON} />
        <link rel="stylesheet" href={urlOf('styles.css')} />
        {scripts.map((name) => (
          <script type="module" src={urlOf(`${name}.js`)} />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header class="top">
          <div class="top-row">
            <a class="brand" href="/">
              {knowledgeBase?.name ?? 'kedb'}
            </a>
            {knowledgeBase && <Navigation path={path} />}
          </div>
        </header>
        <main id="main" tabindex={-1}>
          {children}
        </main>
        {knowledgeBase && (
          <Footer version={knowledgeBase.version} path={path} isSignedIn={isSignedIn} isOpen={isOpen} />
        )}
      </body>
    </html>
  );
}

/** The list of entries has a search field of its own. */
function Navigation({ path }: { path: string }) {
  return (
    <>
      <nav aria-label="Main">
        {LINKS.map(({ href, label }) => (
          <a href={href} aria-current={path === href ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      {path !== '/' && (
        <search>
          <form class="search" action="/">
            <SearchField placeholder="Search entries" />
          </form>
        </search>
      )}
    </>
  );
}

type FooterProps = Pick<LayoutProps, 'path' | 'isSignedIn' | 'isOpen'> & { version: string };

function Footer({ version, path, isSignedIn, isOpen }: FooterProps) {
  return (
    <footer>
      <span>
        Knowledge base <code>{version}</code>
      </span>
      <span class="keys">
        <kbd>/</kbd> search <kbd>j</kbd> <kbd>k</kbd> move <kbd>c</kbd> copy the command
      </span>
      <button class="link" type="button" data-keys hidden>
        Turn shortcuts off
      </button>
      {isOpen && !isSignedIn && <a href={`/sign-in?${new URLSearchParams({ to: path })}`}>Sign in</a>}
      {isSignedIn && (
        <form method="post" action="/sign-out">
          <button class="link" type="submit">
            Sign out
          </button>
        </form>
      )}
    </footer>
  );
}
