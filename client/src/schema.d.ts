// Made by `npm run generate` from docs/openapi.json; do not edit.

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            /** @description Reference of the kind of problem: `/problems/` and the code */
            type: string;
            title: string;
            status: number;
            /** @description A sentence for a person: what happened and what to do */
            detail: string;
            /** @description Stable, `owner/state`: what a program decides by */
            code: string;
            /** @description The part of the input at fault, as dotted path */
            field?: string;
            errors?: {
                field: string;
                message: string;
            }[];
            details?: {
                [key: string]: unknown;
            };
            /** @description Names the request in the log of the shop */
            requestId?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
