import { NOT_FOUND, pageOf, type Route } from './route.ts';

export type Comment = { id: number; user: { login: string }; body: string };

/** The comments on the only pull request. New comments are by `login`. */
export function commentRoutes(comments: Comment[], login: string): Route[] {
  return [
    {
      method: 'GET',
      path: /^\/issues\/\d+\/comments$/,
      needs: 'pull-requests: read',
      answer: ({ query }) => ({ body: pageOf(comments, query) }),
    },
    {
      method: 'POST',
      path: /^\/issues\/\d+\/comments$/,
      needs: 'pull-requests: write',
      answer: ({ body }) => {
        const comment = { id: comments.length + 1, user: { login }, body: textOf(body) };
        comments.push(comment);
        return { status: 201, body: comment };
      },
    },
    {
      method: 'PATCH',
      path: /^\/issues\/comments\/(?<id>\d+)$/,
      needs: 'pull-requests: write',
      answer: ({ groups, body }) => {
        const comment = comments.find(({ id }) => id === Number(groups.id));
        if (!comment) return NOT_FOUND;
        comment.body = textOf(body);
        return { body: comment };
      },
    },
  ];
}

function textOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'body' in body ? String(body.body) : '';
}
