// Made by `npm run generate` from docs/openapi.json; do not edit.

export interface paths {
    "/api/admin/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is asking, and what she may do
         * @description Needs a signed-in member of staff or an API key.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change how one is called here
         * @description Needs a signed-in member of staff or an API key.
         */
        patch: operations["nameMe"];
        trace?: never;
    };
    "/api/admin/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The browsers in which one is signed in, latest use first
         * @description Needs a signed-in member of staff or an API key.
         */
        get: operations["listMySessions"];
        put?: never;
        post?: never;
        /**
         * Sign out everywhere but here
         * @description Needs a signed-in member of staff or an API key.
         */
        delete: operations["endMyOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out in one browser
         * @description Needs a signed-in member of staff or an API key.
         */
        delete: operations["endMySession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The passkeys one may sign in with, oldest first
         * @description Needs a signed-in member of staff or an API key.
         */
        get: operations["listMyPasskeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/me/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign in with a passkey no longer
         * @description Needs a signed-in member of staff or an API key.
         */
        delete: operations["removeMyPasskey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody on the staff, also those who left
         * @description Needs the scope `staff:read`.
         */
        get: operations["listStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/staff/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take somebody off the staff
         * @description Needs the scope `staff:write`.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Give somebody another role
         * @description Needs the scope `staff:write`.
         */
        patch: operations["changeRole"];
        trace?: never;
    };
    "/api/admin/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All API keys, newest first
         * @description Needs the scope `staff:read`.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make an API key; the key itself is shown this once
         * @description Needs the scope `staff:write`.
         */
        post: operations["makeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End an API key at once
         * @description Needs the scope `staff:write`.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, newest first
         * @description Needs the scope `staff:read`.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/staff-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was invited and has not come yet, latest first, at most 50
         * @description Needs the scope `staff:read`.
         */
        get: operations["listStaffInvitations"];
        put?: never;
        /**
         * Invite somebody by mail; again makes a new link with the role said last
         * @description Needs the scope `staff:write`.
         */
        post: operations["inviteStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/staff-invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a new link; the one before is dead
         * @description Needs the scope `staff:write`.
         */
        post: operations["resendStaffInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/staff-invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an invitation back; its link is dead at once
         * @description Needs the scope `staff:write`.
         */
        delete: operations["revokeStaffInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/sign-in-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is asked of staff who sign in
         * @description Needs the scope `staff:read`.
         */
        get: operations["getSignInPolicy"];
        /**
         * Ask a second step of all staff, or no longer
         * @description Needs the scope `staff:write`.
         */
        put: operations["changeSignInPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/staff/{userId}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take the authenticator off somebody who lost hers; her sessions end
         * @description Needs the scope `staff:write`.
         */
        delete: operations["resetSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The settings of the shop
         * @description Needs the scope `settings:read`.
         */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change settings; those left out stay
         * @description Needs the scope `settings:write`.
         */
        patch: operations["changeSettings"];
        trace?: never;
    };
    "/api/admin/v1/settings/tones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the shop speaks in each tone that `tones` of the settings may choose
         * @description Needs the scope `settings:read`.
         */
        get: operations["getToneExamples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mails that left or wait, newest first
         * @description Needs the scope `messages:read`.
         */
        get: operations["listSends"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/outbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One mail with all that is in it
         * @description Needs the scope `messages:read`.
         */
        get: operations["getSend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/outbox/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a mail again
         * @description Needs the scope `messages:write`.
         */
        post: operations["retrySend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/system/consumers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far each consumer of the log is
         * @description Needs the scope `system:read`.
         */
        get: operations["listConsumers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/system/consumers/{consumer}/rewind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a consumer back to the start of the log, to build its rows anew
         * @description Needs the scope `system:write`.
         */
        post: operations["rewindConsumer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/system/set-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events that a consumer could not handle and passed over, newest first
         * @description Needs the scope `system:read`.
         */
        get: operations["listSetAside"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/system/set-aside/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Handle an event that was set aside once more
         * @description Needs the scope `system:write`.
         */
        post: operations["replaySetAside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/system/set-aside/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Drop an event that was set aside
         * @description Needs the scope `system:write`.
         */
        delete: operations["dismissSetAside"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/system/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the jobs of each kind go
         * @description Needs the scope `system:read`.
         */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/system/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a failed job again
         * @description Needs the scope `system:write`.
         */
        post: operations["retryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/store-audits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Audits of the last thirteen months, newest first
         * @description Needs the scope `audit:read`.
         */
        get: operations["listStoreAudits"];
        put?: never;
        /**
         * Look over the whole shop; while an audit is under way, that one is the answer
         * @description Needs the scope `audit:run`.
         */
        post: operations["startStoreAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/store-audits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an audit is, and what it says of each check
         * @description Needs the scope `audit:read`.
         */
        get: operations["getStoreAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/store-audits/{id}/compared-with/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What got better and what got worse between two audits, in whichever order they are named
         * @description Needs the scope `audit:read`.
         */
        get: operations["compareStoreAudits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/store-audit-answers/{check}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Answer a question of the audit; it counts at once, until it expires
         * @description Needs the scope `audit:run`.
         */
        put: operations["answerStoreAuditCheck"];
        post?: never;
        /**
         * Take the latest answer back; the one before it holds again
         * @description Needs the scope `audit:run`.
         */
        delete: operations["withdrawStoreAuditAnswer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders, latest first; each filter narrows the list
         * @description Needs the scope `orders:read`.
         */
        get: operations["listOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One order with its payments, requests and timeline
         * @description Needs the scope `orders:read`.
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/orders/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write a remark into the timeline; the shopper does not see it
         * @description Needs the scope `orders:write`.
         */
        post: operations["addOrderNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call the whole order off: the money goes back, the goods return to the shelf; again is harmless
         * @description Needs the scope `orders:write`.
         */
        post: operations["cancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/orders/{id}/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Send the parcel elsewhere, as long as nobody has begun to pack it
         * @description Needs the scope `orders:write`.
         */
        put: operations["changeOrderAddress"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/order-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What shoppers asked for and nobody has answered, oldest first, at most 100
         * @description Needs the scope `orders:read`.
         */
        get: operations["listOrderRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/order-requests/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say yes or no to what a shopper asked for; the first answer stands
         * @description Needs the scope `orders:write`.
         */
        post: operations["answerOrderRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/orders/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give money back; the Idempotency-Key makes sure that it goes back once
         * @description Needs the scope `orders:write`.
         */
        post: operations["refundOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/payments/{id}/capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the reserved money, all of it unless an amount is given; it arrives a moment later
         * @description Needs the scope `orders:write`.
         */
        post: operations["capturePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/payments/{id}/receive-transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a bank transfer is on the account; again is harmless
         * @description Needs the scope `orders:write`.
         */
        post: operations["receiveTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/refunds/{id}/sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the money of a bank transfer was sent back; again is harmless
         * @description Needs the scope `orders:write`.
         */
        post: operations["markRefundSent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products of any status, found by words, SKU or barcode and narrowed by each filter
         * @description Needs the scope `catalog:read`.
         */
        get: operations["listProducts"];
        put?: never;
        /**
         * Make a product, a draft unless told otherwise; without variants it gets one per combination
         * @description Needs the scope `catalog:write`.
         */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One product with its variants, pictures and what is still missing
         * @description Needs the scope `catalog:read`.
         */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what is told of a product; what is left out stays, lists that are named are replaced whole
         * @description Needs the scope `catalog:write`.
         */
        patch: operations["changeProduct"];
        trace?: never;
    };
    "/api/admin/v1/products/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a product out of the shop; orders that name it are not touched
         * @description Needs the scope `catalog:write`.
         */
        post: operations["archiveProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/products/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a draft like this product, without SKUs and barcodes
         * @description Needs the scope `catalog:write`.
         */
        post: operations["duplicateProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/products/sort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give products another state or other tags; one that cannot have it is reported, the others are changed
         * @description Needs the scope `catalog:write`.
         */
        post: operations["sortProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/products/{id}/variants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace options and variants together; those told again keep their id
         * @description Needs the scope `catalog:write`.
         */
        put: operations["saveVariants"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change some variants; the others, and what is left out of these, stay
         * @description Needs the scope `catalog:write`.
         */
        patch: operations["changeVariants"];
        trace?: never;
    };
    "/api/admin/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The views that you keep, of all lists
         * @description Needs a signed-in member of staff or an API key.
         */
        get: operations["listViews"];
        /**
         * Keep filters under a name; the same name again replaces them
         * @description Needs a signed-in member of staff or an API key.
         */
        put: operations["saveView"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forget a view of yours; harmless when it is gone already
         * @description Needs a signed-in member of staff or an API key.
         */
        delete: operations["removeView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/products/{id}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a product a picture or model that was uploaded or named by its address; again is harmless
         * @description Needs the scope `catalog:write`.
         */
        post: operations["attachMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/products/{id}/media/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put the pictures of a product into this order; each is named once
         * @description Needs the scope `catalog:write`.
         */
        put: operations["arrangeMedia"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/products/{id}/media/{mediaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a picture or model from a product and its variants; again is harmless
         * @description Needs the scope `catalog:write`.
         */
        delete: operations["detachMedia"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All categories, each after its parent, siblings in your order; at most 2,000
         * @description Needs the scope `catalog:read`.
         */
        get: operations["listCategories"];
        put?: never;
        /**
         * Add a category to the tree
         * @description Needs the scope `catalog:write`.
         */
        post: operations["createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/attributes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What may be told of the products of a category; of any product when none is named
         * @description Needs the scope `catalog:read`.
         */
        get: operations["listAttributes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an empty category
         * @description Needs the scope `catalog:write`.
         */
        delete: operations["removeCategory"];
        options?: never;
        head?: never;
        /**
         * Change a category, or move it with all below it; what is left out stays
         * @description Needs the scope `catalog:write`.
         */
        patch: operations["changeCategory"];
        trace?: never;
    };
    "/api/admin/v1/categories/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put the categories below one parent into this order; siblings that are not named come after them
         * @description Needs the scope `catalog:write`.
         */
        put: operations["arrangeCategories"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All collections in your order, also those that are not published
         * @description Needs the scope `catalog:read`.
         */
        get: operations["listCollections"];
        put?: never;
        /**
         * Make a collection, with a rule that decides its products or with products put in by hand
         * @description Needs the scope `catalog:write`.
         */
        post: operations["createCollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/collections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One collection with its products
         * @description Needs the scope `catalog:read`.
         */
        get: operations["getCollection"];
        put?: never;
        post?: never;
        /**
         * Remove a collection, not its products
         * @description Needs the scope `catalog:write`.
         */
        delete: operations["removeCollection"];
        options?: never;
        head?: never;
        /**
         * Change a collection; what is left out stays
         * @description Needs the scope `catalog:write`.
         */
        patch: operations["changeCollection"];
        trace?: never;
    };
    "/api/admin/v1/collections/try-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a rule would gather now; nothing is changed
         * @description Needs the scope `catalog:read`.
         */
        post: operations["tryCollectionRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/collections/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put the collections into this order; those that are not named come after them
         * @description Needs the scope `catalog:write`.
         */
        put: operations["arrangeCollections"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tracked variants with what is there of each
         * @description Needs the scope `inventory:read`.
         */
        get: operations["listStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/stock/{variantId}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every move of the stock of a variant, newest first; the deltas add up to what is on hand
         * @description Needs the scope `inventory:read`.
         */
        get: operations["listLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/stock/{variantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set what is on hand to what was counted; the same count again changes nothing
         * @description Needs the scope `inventory:write`.
         */
        put: operations["setStock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/stock/{variantId}/adjust": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that units came or went; send an Idempotency-Key to be able to repeat it
         * @description Needs the scope `inventory:write`.
         */
        post: operations["adjustStock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/stock/{variantId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move free units from one location to another
         * @description Needs the scope `inventory:write`.
         */
        post: operations["moveStock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/stock/{variantId}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say whether the stock of a variant is counted, and what happens when it runs out
         * @description Needs the scope `inventory:write`.
         */
        put: operations["stockVariant"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/searches/without-result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The terms that find nothing, most searched first
         * @description Needs the scope `catalog:read`.
         */
        get: operations["listSearchesWithoutResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/synonyms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All sets of words that mean the same, at most 1,000
         * @description Needs the scope `catalog:read`.
         */
        get: operations["listSynonyms"];
        put?: never;
        /**
         * Say that words mean the same
         * @description Needs the scope `catalog:write`.
         */
        post: operations["addSynonyms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/synonyms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace a set of words that mean the same
         * @description Needs the scope `catalog:write`.
         */
        put: operations["changeSynonyms"];
        post?: never;
        /**
         * Forget a set of synonyms; harmless when it is gone already
         * @description Needs the scope `catalog:write`.
         */
        delete: operations["removeSynonyms"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/stock/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set many counts at once; bad rows are reported and the good ones kept
         * @description Needs the scope `inventory:write`.
         */
        post: operations["setStockCounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The places that stock is kept at, in the order it is drawn from them; at most 200
         * @description Needs the scope `inventory:read`.
         */
        get: operations["listLocations"];
        put?: never;
        /**
         * Open a location
         * @description Needs the scope `inventory:write`.
         */
        post: operations["addLocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/locations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Give a location another name
         * @description Needs the scope `inventory:write`.
         */
        patch: operations["renameLocation"];
        trace?: never;
    };
    "/api/admin/v1/stock/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stock over all products that are not archived, by title; a page may hold fewer than `limit`
         * @description Needs the scope `inventory:read`.
         */
        get: operations["listStockOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/stock/overview.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a file for a spreadsheet (text/csv), whole
         * @description Needs the scope `inventory:read`.
         */
        get: operations["getStockFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/markets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All markets, the default one first
         * @description Needs the scope `settings:read`.
         */
        get: operations["listMarkets"];
        put?: never;
        /**
         * Open a market; the first is the default, a later one that wants to be takes that over
         * @description Needs the scope `settings:write`.
         */
        post: operations["createMarket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/tax-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All tax rates, or those of one country
         * @description Needs the scope `settings:read`.
         */
        get: operations["listTaxRates"];
        put?: never;
        /**
         * Add a tax rate
         * @description Needs the scope `settings:write`.
         */
        post: operations["createTaxRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/markets/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Close a market; its countries fall to the default one
         * @description Needs the scope `settings:write`.
         */
        delete: operations["removeMarket"];
        options?: never;
        head?: never;
        /**
         * Change a market; what is left out stays
         * @description Needs the scope `settings:write`.
         */
        patch: operations["changeMarket"];
        trace?: never;
    };
    "/api/admin/v1/tax-rates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace a tax rate, e.g. when the law changes or somebody has checked it
         * @description Needs the scope `settings:write`.
         */
        put: operations["changeTaxRate"];
        post?: never;
        /**
         * Remove a tax rate; harmless when it is gone already
         * @description Needs the scope `settings:write`.
         */
        delete: operations["removeTaxRate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/tax-rates/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give countries without any rate the suggested ones, marked to be checked
         * @description Needs the scope `settings:write`.
         */
        post: operations["adoptTaxRates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every price of these variants, in all currencies and lists, past and coming ones too
         * @description Needs the scope `catalog:read`.
         */
        get: operations["listPrices"];
        put?: never;
        /**
         * Set many prices at once; bad rows are reported and the good ones kept
         * @description Needs the scope `catalog:write`.
         */
        post: operations["setPrices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/prices/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take prices away; those that are not there are passed over
         * @description Needs the scope `catalog:write`.
         */
        post: operations["removePrices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/price-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All price lists, the most decisive first
         * @description Needs the scope `catalog:read`.
         */
        get: operations["listPriceLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/price-lists/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make a price list, or replace what is said of it; its prices stay
         * @description Needs the scope `catalog:write`.
         */
        put: operations["savePriceList"];
        post?: never;
        /**
         * Remove a price list with its prices; harmless when it is gone already
         * @description Needs the scope `catalog:write`.
         */
        delete: operations["removePriceList"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/price-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All groups of people with prices of their own, at most 100
         * @description Needs the scope `customers:read`.
         */
        get: operations["listPriceGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/price-groups/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make a group, or change how it is called and which tag opens it; its people stay
         * @description Needs the scope `customers:write`.
         */
        put: operations["savePriceGroup"];
        post?: never;
        /**
         * Remove a group; its people see the prices for everybody
         * @description Needs the scope `customers:write`.
         */
        delete: operations["removePriceGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/price-groups/{key}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People who were put into the group by hand
         * @description Needs the scope `customers:read`.
         */
        get: operations["listPriceGroupMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/price-groups/{key}/members/{profileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put somebody into the group; the same again changes nothing
         * @description Needs the scope `customers:write`.
         */
        put: operations["joinPriceGroup"];
        post?: never;
        /**
         * Take somebody out of the group who was put in by hand
         * @description Needs the scope `customers:write`.
         */
        delete: operations["leavePriceGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/promotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Promotions with their usage, newest first
         * @description Needs the scope `promotions:read`.
         */
        get: operations["listPromotions"];
        put?: never;
        /**
         * Make a promotion with its codes
         * @description Needs the scope `promotions:write`.
         */
        post: operations["createPromotion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/promotions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One promotion with its usage
         * @description Needs the scope `promotions:read`.
         */
        get: operations["getPromotion"];
        /**
         * Replace what a promotion says; uses and codes stay, codes named in addition are added
         * @description Needs the scope `promotions:write`.
         */
        put: operations["changePromotion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/promotions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a promotion now and for good; again is harmless
         * @description Needs the scope `promotions:write`.
         */
        post: operations["endPromotion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/promotions/{id}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The codes of a promotion by the alphabet
         * @description Needs the scope `promotions:read`.
         */
        get: operations["listCodes"];
        put?: never;
        /**
         * Make up to 10,000 codes that nobody can guess, each for one use unless told otherwise
         * @description Needs the scope `promotions:write`.
         */
        post: operations["issueCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/promotions/{id}/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The uses of a promotion, latest first
         * @description Needs the scope `promotions:read`.
         */
        get: operations["listRedemptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/promotions/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * For a cart as told here, why each promotion holds or does not
         * @description Needs the scope `promotions:read`.
         */
        post: operations["explainPromotions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/experiments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Experiments, newest first
         * @description Needs the scope `experiments:read`.
         */
        get: operations["listExperiments"];
        put?: never;
        /**
         * Write down what will be tried; nobody is shown anything yet
         * @description Needs the scope `experiments:write`.
         */
        post: operations["createExperiment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/experiments/surfaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every place that can be tried, and how it can look
         * @description Needs the scope `experiments:read`.
         */
        get: operations["listSurfaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/experiments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One experiment with its design and its plan
         * @description Needs the scope `experiments:read`.
         */
        get: operations["getExperiment"];
        /**
         * Replace what a draft will try
         * @description Needs the scope `experiments:write`.
         */
        put: operations["changeExperiment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/experiments/foresight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How many visitors and days it would take at today’s traffic; nothing is written down
         * @description Needs the scope `experiments:read`.
         */
        post: operations["foreseeExperiment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/experiments/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show visitors the variants from now on; again is harmless
         * @description Needs the scope `experiments:write`.
         */
        post: operations["startExperiment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/experiments/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an experiment for good; again is harmless
         * @description Needs the scope `experiments:write`.
         */
        post: operations["stopExperiment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/experiments/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write down which variant stays, and make it the shop’s setting if wished
         * @description Needs the scope `experiments:write`.
         */
        post: operations["decideExperiment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/experiments/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What it has shown so far; may be looked at at any time
         * @description Needs the scope `experiments:read`.
         */
        get: operations["getExperimentResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/experiments/{id}/visitors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The visitors that its numbers are made of with their orders, latest first
         * @description Needs the scope `experiments:read`.
         */
        get: operations["listExperimentVisitors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/delivery/zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All delivery zones with their rates, by name; at most 200
         * @description Needs the scope `delivery:read`.
         */
        get: operations["listZones"];
        put?: never;
        /**
         * Add a delivery zone
         * @description Needs the scope `delivery:write`.
         */
        post: operations["createZone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/delivery/zones/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace what is said of a zone; its rates stay
         * @description Needs the scope `delivery:write`.
         */
        put: operations["changeZone"];
        post?: never;
        /**
         * Remove a zone with its rates; orders keep what they were promised
         * @description Needs the scope `delivery:write`.
         */
        delete: operations["removeZone"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/delivery/zones/{zoneId}/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a way of delivery to a zone
         * @description Needs the scope `delivery:write`.
         */
        post: operations["createRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/delivery/zones/{zoneId}/rates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace what is said of a way of delivery
         * @description Needs the scope `delivery:write`.
         */
        put: operations["changeRate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/delivery/rates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a way of delivery; orders keep what they were promised
         * @description Needs the scope `delivery:write`.
         */
        delete: operations["removeRate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/delivery/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All services, such as gift wrap, also those that are not offered at present; at most 50
         * @description Needs the scope `delivery:read`.
         */
        get: operations["listServices"];
        put?: never;
        /**
         * Add a service for orders
         * @description Needs the scope `delivery:write`.
         */
        post: operations["createService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/delivery/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace what is said of a service
         * @description Needs the scope `delivery:write`.
         */
        put: operations["changeService"];
        post?: never;
        /**
         * Remove a service; orders keep what was done for them
         * @description Needs the scope `delivery:write`.
         */
        delete: operations["removeService"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/delivery/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Days off from a day on, the next first; at most 500
         * @description Needs the scope `delivery:read`.
         */
        get: operations["listHolidays"];
        /**
         * Add a day off, or give it another name
         * @description Needs the scope `delivery:write`.
         */
        put: operations["saveHoliday"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/delivery/holidays/{on}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a day off; harmless when it is gone already
         * @description Needs the scope `delivery:write`.
         */
        delete: operations["removeHoliday"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody the shop knows, newest first
         * @description Needs the scope `customers:read`.
         */
        get: operations["listCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One person with her addresses and orders
         * @description Needs the scope `customers:read`.
         */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Write down what somebody is called, which language she reads and her tags; what is left out stays
         * @description Needs the scope `customers:write`.
         */
        patch: operations["nameCustomer"];
        trace?: never;
    };
    "/api/admin/v1/customers/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether somebody may be sent news, and all she said about it
         * @description Needs the scope `customers:read`.
         */
        get: operations["getConsents"];
        put?: never;
        /**
         * Write down what somebody said to staff, with the reason as proof
         * @description Needs the scope `customers:write`.
         */
        post: operations["changeConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/customers/{id}/suppression": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Write to an address again that mail had not reached, or whose owner had complained
         * @description Needs the scope `customers:write`.
         */
        delete: operations["liftSuppression"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/customers/{id}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What somebody can spend, by currency
         * @description Needs the scope `customers:read`.
         */
        get: operations["getStoreCredit"];
        put?: never;
        /**
         * Give somebody store credit, or take some, by hand
         * @description Needs the scope `orders:write`.
         */
        post: operations["changeStoreCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/customers/{id}/credit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ledger of somebody’s store credit, latest first; its sum is the balance
         * @description Needs the scope `customers:read`.
         */
        get: operations["listCreditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sales of today, 7 and 30 days, and what waits for somebody
         * @description Needs the scope `orders:read`.
         */
        get: operations["getDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Delivery, promises, checkout, reasons to leave, codes and gifts of the last days
         * @description Needs the scope `orders:read`.
         */
        get: operations["getFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/packing-queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Paid orders that wait for a packer, longest waiting first
         * @description Needs the scope `orders:read`.
         */
        get: operations["listOrdersToPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/orders/{id}/packing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The packing list of an order
         * @description Needs the scope `orders:read`.
         */
        get: operations["getPacking"];
        put?: never;
        /**
         * Begin to pack: chooses packaging, gift, note and insert by the rules
         * @description Needs the scope `fulfilment:write`.
         */
        post: operations["startPacking"];
        /**
         * Put an order back among those to pack, as long as nothing has left
         * @description Needs the scope `fulfilment:write`.
         */
        delete: operations["stopPacking"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/orders/{id}/packing/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * All is in the box
         * @description Needs the scope `fulfilment:write`.
         */
        post: operations["finishPacking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/orders/{id}/packing/ticks/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * It is in the box
         * @description Needs the scope `fulfilment:write`.
         */
        put: operations["tickOff"];
        post?: never;
        /**
         * It is not in the box after all
         * @description Needs the scope `fulfilment:write`.
         */
        delete: operations["undoTick"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/packing-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All packing rules in the order in which they are asked
         * @description Needs the scope `orders:read`.
         */
        get: operations["listPackingRules"];
        put?: never;
        /**
         * Make a packing rule
         * @description Needs the scope `fulfilment:write`.
         */
        post: operations["makePackingRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/packing-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace a packing rule; orders being packed keep what was chosen
         * @description Needs the scope `fulfilment:write`.
         */
        put: operations["changePackingRule"];
        post?: never;
        /**
         * Remove a packing rule
         * @description Needs the scope `fulfilment:write`.
         */
        delete: operations["removePackingRule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/orders/{id}/packing-slip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The packing slip as a page to print, in the customer’s language (text/html)
         * @description Needs the scope `orders:read`.
         */
        get: operations["getPackingSlip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/orders/{id}/packing-slip.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The packing slip as a PDF, in the customer’s language (application/pdf)
         * @description Needs the scope `orders:read`.
         */
        get: operations["getPackingSlipPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/page-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Views, bounces, time and web vitals by kind of page, device and market; searches in vain; taps
         * @description Needs the scope `orders:read`.
         */
        get: operations["getPageFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/page-figures/{template}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products, collections or categories by how often their pages are seen, most first
         * @description Needs the scope `orders:read`.
         */
        get: operations["listSeenPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/orders/{id}/parcels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The parcels of an order, in the order they left
         * @description Needs the scope `orders:read`.
         */
        get: operations["listParcels"];
        put?: never;
        /**
         * A parcel left, with all that is left of the order or with part of it
         * @description Needs the scope `fulfilment:write`.
         */
        post: operations["shipParcel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/parcels/{id}/delivered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A parcel arrived; the first word stands
         * @description Needs the scope `fulfilment:write`.
         */
        post: operations["markDelivered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/promises-kept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many orders arrived by the day they were promised
         * @description Needs the scope `orders:read`.
         */
        get: operations["getPromisesKept"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Returns whose goods are awaited, oldest first
         * @description Needs the scope `orders:read`.
         */
        get: operations["listReturns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/orders/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The returns of an order, oldest first
         * @description Needs the scope `orders:read`.
         */
        get: operations["listReturnsOfOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/order-requests/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say yes or no to goods being sent back; with yes the customer is told how
         * @description Needs the scope `fulfilment:write`.
         */
        post: operations["answerReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/returns/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The goods are back: what goes on the shelf, and the money to the customer
         * @description Needs the scope `fulfilment:write`.
         */
        post: operations["receiveReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/returns/{id}/give-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Await the goods no longer; store credit and exchange that were given for them are taken back
         * @description Needs the scope `fulfilment:write`.
         */
        post: operations["giveUpReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/reviews/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Words that wait for a decision, longest waiting first; without stars, by which nothing can be sorted
         * @description Needs the scope `reviews:read`.
         */
        get: operations["listReviewQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/reviews/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish words, reject them with a reason of the list, or refer them to somebody else
         * @description Needs the scope `reviews:moderate`.
         */
        post: operations["decideReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reviews that were decided upon, with their stars, newest first; what waits is not among them
         * @description Needs the scope `reviews:read`.
         */
        get: operations["listDecidedReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/reviews/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who decided what and why, newest first; nothing of it can be changed
         * @description Needs the scope `reviews:read`.
         */
        get: operations["listReviewDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/reviews/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Published and rejected reviews by stars, of the shop or of a product, as everybody may see them
         * @description Needs the scope `reviews:read`.
         */
        get: operations["countReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/reviews/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Answer a review in the shop’s name, or change the answer
         * @description Needs the scope `reviews:moderate`.
         */
        put: operations["replyToReview"];
        post?: never;
        /**
         * Take the shop’s answer away
         * @description Needs the scope `reviews:moderate`.
         */
        delete: operations["removeReviewReply"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/reviews/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Of the order lines asked about in a span of time: asked, reminded, opened, reviewed, by channel
         * @description Needs the scope `reviews:read`.
         */
        get: operations["getReviewRequestFunnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/products/{id}/review-delay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Days after the arrival until buyers of this product are asked for a review
         * @description Needs the scope `reviews:read`.
         */
        get: operations["getReviewAskDelay"];
        /**
         * Ask buyers of this product after days of its own, for parcels that arrive from now on
         * @description Needs the scope `settings:write`.
         */
        put: operations["setReviewAskDelay"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pictures and models, newest first: all, or those that wait for somebody
         * @description Needs the scope `catalog:read`.
         */
        get: operations["listMedia"];
        put?: never;
        /**
         * Upload a picture (20 MB) or a 3D model (50 MB); the same content again is the same asset
         * @description Needs the scope `catalog:write`.
         */
        post: operations["uploadMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/media/from-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make pictures at addresses assets; they are fetched a moment later, known ones are not fetched again
         * @description Needs the scope `catalog:write`.
         */
        post: operations["addMediaFromAddresses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/media/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One picture or model; ask again until it is ready
         * @description Needs the scope `catalog:read`.
         */
        get: operations["getMedia"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say in words what it shows, and whom to name for it; what is left out stays
         * @description Needs the scope `catalog:write`.
         */
        patch: operations["describeMedia"];
        trace?: never;
    };
    "/api/admin/v1/media/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetch a picture again that could not be fetched
         * @description Needs the scope `catalog:write`.
         */
        post: operations["retryMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imports and dry runs, newest first
         * @description Needs the scope `catalog:read`.
         */
        get: operations["listImports"];
        put?: never;
        /**
         * Upload a product CSV (50 MB, 100,000 rows) and start its dry run, or import it at once
         * @description Needs the scope `catalog:write`.
         */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import the file of a dry run
         * @description Needs the scope `catalog:write`.
         */
        post: operations["runImportForGood"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an import is
         * @description Needs the scope `catalog:read`.
         */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/imports/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is to be said of the rows of the file, by row; kept for 30 days
         * @description Needs the scope `catalog:read`.
         */
        get: operations["listImportFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/return-photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A photo that a shopper sent with a return (image/jpeg)
         * @description Needs the scope `orders:read`.
         */
        get: operations["getReturnPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who is invited to what, by the secret of the link; using nothing up */
        post: operations["lookAtInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/invitation/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join the staff with a name and a password; she then signs in with them */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the guided set-up has come, and what the shop has already
         * @description Needs the scope `settings:read`.
         */
        get: operations["getSetup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/setup/steps/{step}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say that a step is done, or skip it; the same again changes nothing
         * @description Needs the scope `settings:write`.
         */
        put: operations["answerSetupStep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/setup/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put the guided set-up away for everybody; what was answered stays
         * @description Needs the scope `settings:write`.
         */
        put: operations["dismissSetup"];
        post?: never;
        /**
         * Bring the guided set-up back, with what was answered before
         * @description Needs the scope `settings:write`.
         */
        delete: operations["resumeSetup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/shop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What everybody may know of the shop */
        get: operations["getShop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/markets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the shop sells, the default market first */
        get: operations["listShownMarkets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/policies/{policy}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A policy of the shop */
        get: operations["getPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Collections in the merchant’s order */
        get: operations["listShownCollections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/collections/{handle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A collection; its products are those of the product list with `collection` */
        get: operations["getShownCollection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All categories, each after its parent */
        get: operations["listShownCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/categories/{handle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A category; its products are those of the product list with `category` */
        get: operations["getShownCategory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products by words, filters and order */
        get: operations["searchProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may be meant while she is still typing */
        get: operations["suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/products/{handle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that a product’s page shows, with price and stock of each variant */
        get: operations["getShownProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/checkouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a checkout with whatever is known already
         * @description The `Idempotency-Key` has at least 16 characters: whoever repeats it gets the checkout’s token.
         */
        post: operations["startCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/checkouts/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A checkout with today’s prices and stock, and what it still needs */
        get: operations["getCheckout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Say anything about a checkout: lines, email, address, delivery, codes, … */
        patch: operations["changeCheckout"];
        trace?: never;
    };
    "/api/store/v1/checkouts/{token}/lines/{variantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a line out */
        delete: operations["removeLine"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/checkouts/{token}/lines/{variantId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a line back */
        post: operations["restoreLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/checkouts/{token}/codes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Enter a code */
        put: operations["addCode"];
        post?: never;
        /** Take a code out */
        delete: operations["removeCode"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/checkouts/{token}/exit-reason": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say why she leaves without buying */
        post: operations["giveExitReason"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/checkouts/{token}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep the stock, fix the prices and ask for the money */
        post: operations["beginPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/checkouts/{token}/place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make it an order; once, however often it is asked */
        post: operations["placeOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/buy-now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Buy one thing with one tap, sent to the address used last; a double tap buys once */
        post: operations["buyNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/orders/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order as its buyer sees it */
        get: operations["getOrderByToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/orders/{token}/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Send it elsewhere, before anybody packs it */
        put: operations["sendOrderElsewhere"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/orders/{token}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be sent back, what can be had in exchange, and where returns stand */
        get: operations["getReturnOffer"];
        put?: never;
        /** Send goods back for money, store credit or an exchange; small ones are accepted at once */
        post: operations["requestReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/orders/{token}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call it off; while it is being packed, ask staff to */
        post: operations["cancelOrderByToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/sign-in/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail her a link and a code to sign in with; the answer never tells whether she was known */
        post: operations["requestSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with the link’s token, or with email and code */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the session */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getShopper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/me/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Her orders, latest first */
        get: operations["listMyOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/me/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Her addresses */
        get: operations["listMyAddresses"];
        put?: never;
        /** Keep an address for her next order */
        post: operations["saveMyAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/me/addresses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget one of her addresses */
        delete: operations["forgetMyAddress"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/me/news": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether she gets our news by email, and the words to ask with */
        get: operations["getNewsChoice"];
        /** Get our news by email, or no longer */
        put: operations["chooseNews"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/products/{handle}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published reviews of a product in one of the fixed orders, and what they say together */
        get: operations["listReviews"];
        put?: never;
        /** Review a product while signed in; what she bought gives the badge by itself */
        post: operations["writeReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/products/{handle}/guest-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Review a product as a guest; nobody sees it before the link in her mail was followed */
        post: operations["writeGuestReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/review-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a review under her address is hers */
        post: operations["confirmReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/reviews/{id}/helpful": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that a review helped, or take that back; one vote a person or device */
        put: operations["voteHelpful"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/reviews/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report a review that should not be there; it shows until somebody looked at it */
        post: operations["reportReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/review-requests/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The form behind the link of a mail; opening it saves nothing */
        get: operations["openReviewRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/review-requests/{token}/opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell that a person has the form open, and not a mail program */
        post: operations["noteReviewRequestOpened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/review-requests/{token}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Save what a request asked for: the first tap on a star is enough */
        post: operations["reviewByRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/review-edits/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Her review, in the browser that wrote it */
        get: operations["getReviewToEdit"];
        /** Change it; new words wait for a decision */
        put: operations["editReviewByToken"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/me/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Her reviews, latest first */
        get: operations["listMyReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/me/reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change her review; new words wait for a decision */
        put: operations["editMyReview"];
        post?: never;
        /** Take her review back for good */
        delete: operations["withdrawMyReview"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/v1/me/reviews/{id}/second-opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have somebody else look at a rejection, once */
        post: operations["appealMyReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/carriers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The shop’s carriers by name
         * @description Needs the scope `orders:read`.
         */
        get: operations["listCarriers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/carriers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Add a carrier, or change it
         * @description Needs the scope `settings:write`.
         */
        put: operations["saveCarrier"];
        post?: never;
        /**
         * Remove a carrier
         * @description Needs the scope `settings:write`.
         */
        delete: operations["removeCarrier"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/v1/carriers/{code}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The secret with which a carrier signs its reports
         * @description Needs the scope `settings:write`.
         */
        get: operations["getCarrierSecret"];
        put?: never;
        /**
         * Give a carrier a new secret; the one before no longer works
         * @description Needs the scope `settings:write`.
         */
        post: operations["renewCarrierSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Address: {
            /** @description Who receives it */
            name: string;
            company?: string;
            /** @description Street and number */
            line1: string;
            /** @description Flat, floor, door code */
            line2?: string;
            city: string;
            /** @description State or province, as its postal code: `CA` */
            region?: string;
            postcode?: string;
            /** @description ISO 3166-1 alpha-2, upper case */
            country: string;
            phone?: string;
        };
        ApiKey: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description The first characters, by which people tell their keys apart */
            shown: string;
            scopes: string[];
            /** Format: date-time */
            createdAt: string;
            /** @description Kept to the hour */
            usedAt: string | null;
            revokedAt: string | null;
        };
        AttributeDefinition: {
            key: string;
            /** @enum {string} */
            kind: "text" | "number" | "list" | "boolean" | "material" | "care" | "size-table" | "shade" | "how-to";
            /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
            label: {
                [key: string]: string;
            };
            /** @default false */
            required: boolean;
            /** @description Of a number, e.g. ml */
            unit?: string;
            /** @description What a list may hold; anything when left out */
            choices?: string[];
            /** @description Choices of a list in other languages, by choice: { "loose": { "ko": "넉넉한" } } */
            labels?: {
                [key: string]: {
                    [key: string]: string;
                };
            };
        };
        AuditEntry: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            actorKind: "staff" | "api-key" | "command-line";
            actorId: string;
            actorName: string | null;
            /** @description The operationId of what was done */
            action: string;
            subject: string | null;
            data: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            at: string;
        };
        BegunPayment: {
            /**
             * @description `place`: place the order. `page`: let her pay with `payment.page`, then place. `wait`: it is under way; place in a moment. `choose-again`: declined; begin another payment.
             * @enum {string}
             */
            next: "place" | "page" | "wait" | "choose-again";
            /** @description Absent where nothing is to be paid */
            payment?: components["schemas"]["ShopperPayment"];
            /** @description For the shopper, in her language: what happened and what she can do */
            declined?: string;
            total: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description The stock is kept for her until then
             */
            heldUntil: string;
        };
        BoughtNow: {
            /** @description Absent where nothing is to be paid */
            payment?: components["schemas"]["ShopperPayment"];
            /** @description For the shopper, in her language: what happened and what she can do */
            declined?: string;
            total: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description The stock is kept for her until then
             */
            heldUntil: string;
            /**
             * @description `done`: `order` is placed; else as with a payment
             * @enum {string}
             */
            next: "done" | "page" | "wait" | "choose-again";
            /** Format: uuid */
            checkoutId: string;
            order?: components["schemas"]["ShopperOrder"];
        };
        CarrierTerms: {
            code: string;
            name: string;
            /** @description Where a parcel can be followed; {number} stands for its tracking number */
            trackingUrl?: string;
        };
        Category: {
            /** Format: uuid */
            id: string;
            handle: string;
            /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
            title: {
                [key: string]: string;
            };
            /** @description HTML, sanitised; by language tag */
            description: {
                [key: string]: string;
            };
            seo: {
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                title?: {
                    [key: string]: string;
                };
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                description?: {
                    [key: string]: string;
                };
            };
            parentId: string | null;
            /** @description From the widest category to this one */
            readonly path: string[];
            position: number;
            /** @description What it asks of its products, beside what the categories above it ask */
            readonly attributes: components["schemas"]["AttributeDefinition"][];
            /** @description What it asks of who reviews its products, beside what the categories above it ask */
            readonly reviewQuestions: components["schemas"]["ReviewQuestion"][];
        };
        CategoryPatch: {
            handle?: string;
            /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
            title?: {
                [key: string]: string;
            };
            /** @description Keyed by language tag */
            description?: {
                [key: string]: string;
            };
            seo?: {
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                title?: {
                    [key: string]: string;
                };
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                description?: {
                    [key: string]: string;
                };
            };
            parentId?: string | null;
            position?: number;
            attributes?: components["schemas"]["AttributeDefinition"][];
            reviewQuestions?: components["schemas"]["ReviewQuestion"][];
        };
        Checkout: {
            /** Format: uuid */
            id: string;
            /** @description Opens this checkout to whoever has it; keep it like a password */
            token: string;
            /** @description Grows with every change */
            version: number;
            /**
             * @description `paying`: prices are fixed and stock is kept
             * @enum {string}
             */
            state: "open" | "paying" | "placed";
            market: string;
            currency: string;
            /** @description Reckoned for: of the address, before that the market’s first */
            country: string;
            locale: string;
            email?: string;
            phone?: string;
            name?: string;
            address?: {
                /** @description Who receives it */
                name?: string;
                company?: string;
                /** @description Street and number */
                line1?: string;
                /** @description Flat, floor, door code */
                line2?: string;
                city?: string;
                /** @description State or province, as its postal code: `CA` */
                region?: string;
                postcode?: string;
                /** @description ISO 3166-1 alpha-2, upper case */
                country?: string;
                phone?: string;
            };
            billingAddress?: {
                /** @description Who receives it */
                name?: string;
                company?: string;
                /** @description Street and number */
                line1?: string;
                /** @description Flat, floor, door code */
                line2?: string;
                city?: string;
                /** @description State or province, as its postal code: `CA` */
                region?: string;
                postcode?: string;
                /** @description ISO 3166-1 alpha-2, upper case */
                country?: string;
                phone?: string;
            };
            readonly codes: string[];
            giftMessage?: string;
            note?: string;
            marketing?: boolean;
            /** @description In the order they were put in; gifts last */
            readonly lines: components["schemas"]["CheckoutLine"][];
            /** @description Taken out, latest first; can be put back */
            readonly removed: {
                /** Format: uuid */
                variantId: string;
                title: string;
                variantTitle: string;
                quantity: number;
            }[];
            needsDelivery: boolean;
            readonly deliveryOptions: components["schemas"]["DeliveryOption"][];
            /** @description The one she chose, or the cheapest while she has not */
            delivery?: components["schemas"]["DeliveryOption"];
            freeDelivery?: {
                freeFrom: components["schemas"]["Money"];
                missing: components["schemas"]["Money"];
                reached: boolean;
                percent: number;
            };
            readonly services: {
                code: string;
                name: string;
                description?: string;
                price: components["schemas"]["Money"];
                /** @description What she is asked to write */
                asksFor?: {
                    label: string;
                    maxLength: number;
                };
                available: boolean;
                chosen: boolean;
            }[];
            readonly applied: {
                promotionId: string;
                code?: string;
                title: string;
                amount: components["schemas"]["Money"];
            }[];
            /** @description Codes that give nothing now, and why */
            readonly refused: {
                code: string;
                /** @description `unknown`, `expired`, `minimum-not-met`, … */
                reason: string;
                missing?: components["schemas"]["Money"];
                missingQuantity?: number;
                startsAt?: string;
            }[];
            taxIncluded: boolean;
            readonly taxes: {
                name: string;
                rateBasisPoints: number;
                amount: components["schemas"]["Money"];
            }[];
            totals: components["schemas"]["Totals"];
            /** @description Of the signed-in shopper who asks, if she has some: what there is, and what of it pays this checkout */
            storeCredit?: {
                available: components["schemas"]["Money"];
                applied: components["schemas"]["Money"];
            };
            /** @description What is left to pay after store credit */
            due: components["schemas"]["Money"];
            readonly waysToPay: {
                provider: string;
                /** @description As a shopper reads it, in her language */
                label: string;
                /** @enum {string} */
                kind: "wallet" | "card" | "bank" | "test";
            }[];
            /** @description The payment she began */
            payment?: components["schemas"]["ShopperPayment"];
            /**
             * Format: date-time
             * @description The stock is kept for her until then
             */
            heldUntil?: string;
            /** @description Why the last payment was given back: a code such as `inventory/hold-expired` */
            givenBack?: string;
            /** @description What it still needs before it can be an order; empty when nothing */
            readonly missing: components["schemas"]["Missing"][];
            /** @description Once it is an order */
            orderToken?: string;
        };
        CheckoutLine: {
            /** Format: uuid */
            variantId: string;
            productId: string;
            handle: string;
            title: string;
            variantTitle: string;
            sku?: string;
            image?: {
                url: string;
                alt: string;
            };
            quantity: number;
            /** @description Absent where it has no price in this currency */
            unitPrice?: components["schemas"]["Money"];
            compareAt?: components["schemas"]["Money"];
            /** @description For whom the price is, where it is one of a group she belongs to */
            priceFor?: string;
            /** @description Off the whole line */
            discount: components["schemas"]["Money"];
            /** @description Price times quantity, less the discount */
            total: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            requiresDelivery: boolean;
            /** @description Given by a promotion, at no price */
            gift: boolean;
            /** @description What keeps the line from being bought, and how many can be had */
            problem?: {
                /** @enum {string} */
                key: "item-gone" | "no-price" | "sold-out" | "too-few-left";
                available: number;
            };
        };
        CheckoutPatchInput: {
            email?: string | null;
            phone?: string | null;
            name?: string | null;
            address?: {
                /** @description Who receives it */
                name?: string;
                company?: string;
                /** @description Street and number */
                line1?: string;
                /** @description Flat, floor, door code */
                line2?: string;
                city?: string;
                /** @description State or province, as its postal code: `CA` */
                region?: string;
                postcode?: string;
                /** @description ISO 3166-1 alpha-2, upper case */
                country?: string;
                phone?: string;
            } | null;
            /** @description Absent where it is the same */
            billingAddress?: {
                /** @description Who receives it */
                name?: string;
                company?: string;
                /** @description Street and number */
                line1?: string;
                /** @description Flat, floor, door code */
                line2?: string;
                city?: string;
                /** @description State or province, as its postal code: `CA` */
                region?: string;
                postcode?: string;
                /** @description ISO 3166-1 alpha-2, upper case */
                country?: string;
                phone?: string;
            } | null;
            /** @description One of `deliveryOptions`; the cheapest while none is chosen */
            deliveryCode?: string | null;
            /** @description All codes that shall hold */
            codes?: string[];
            /** @description Codes of order services such as gift wrap */
            services?: string[];
            giftMessage?: string | null;
            /** @description To the shop */
            note?: string | null;
            /** @description Whether she wants news */
            marketing?: boolean;
            /** @description Where the sale comes from; never anything that names a person */
            source?: {
                /** @description Small letters, digits and hyphens: `app`, `kiosk` */
                channel: string;
                campaign?: string;
                referrer?: string;
            };
            /** @description Pay with the store credit of the shopper who is signed in; of nobody else */
            useCredit?: boolean;
            /** @description Another market reprices everything in its currency */
            market?: string;
            locale?: string;
            /** @description These variants in these quantities; others stay */
            lines?: {
                /** Format: uuid */
                variantId: string;
                /** @description 0 takes it out */
                quantity: number;
            }[];
            /** @description So many more of these variants */
            addLines?: {
                /** Format: uuid */
                variantId: string;
                quantity: number;
            }[];
            /** @description Variants to be put back as they were */
            restoreLines?: string[];
        };
        CheckoutToStartInput: {
            email?: string | null;
            phone?: string | null;
            name?: string | null;
            address?: {
                /** @description Who receives it */
                name?: string;
                company?: string;
                /** @description Street and number */
                line1?: string;
                /** @description Flat, floor, door code */
                line2?: string;
                city?: string;
                /** @description State or province, as its postal code: `CA` */
                region?: string;
                postcode?: string;
                /** @description ISO 3166-1 alpha-2, upper case */
                country?: string;
                phone?: string;
            } | null;
            /** @description Absent where it is the same */
            billingAddress?: {
                /** @description Who receives it */
                name?: string;
                company?: string;
                /** @description Street and number */
                line1?: string;
                /** @description Flat, floor, door code */
                line2?: string;
                city?: string;
                /** @description State or province, as its postal code: `CA` */
                region?: string;
                postcode?: string;
                /** @description ISO 3166-1 alpha-2, upper case */
                country?: string;
                phone?: string;
            } | null;
            /** @description One of `deliveryOptions`; the cheapest while none is chosen */
            deliveryCode?: string | null;
            /** @description All codes that shall hold */
            codes?: string[];
            /** @description Codes of order services such as gift wrap */
            services?: string[];
            giftMessage?: string | null;
            /** @description To the shop */
            note?: string | null;
            /** @description Whether she wants news */
            marketing?: boolean;
            /** @description Where the sale comes from; never anything that names a person */
            source?: {
                /** @description Small letters, digits and hyphens: `app`, `kiosk` */
                channel: string;
                campaign?: string;
                referrer?: string;
            };
            /** @description Pay with the store credit of the shopper who is signed in; of nobody else */
            useCredit?: boolean;
            /** @description Its code; the default market when left out */
            market?: string;
            /** @description BCP 47; the shop’s own language when left out */
            locale?: string;
            lines?: {
                /** Format: uuid */
                variantId: string;
                quantity: number;
            }[];
        };
        CodesToMakeInput: {
            count: number;
            /** @description Put before each code: TEA- */
            prefix?: string;
            /**
             * Format: date-time
             * @description First instant at which the codes no longer work
             */
            expiresAt?: string;
            /** @default 1 */
            mostUses?: number;
        };
        CollectionCondition: {
            /** @enum {string} */
            field: "tag" | "vendor" | "type";
            /** @enum {string} */
            operator: "is" | "is-not";
            value: string;
        } | {
            /** @constant */
            field: "category";
            /** @enum {string} */
            operator: "is" | "is-not";
            /** Format: uuid */
            value: string;
        } | {
            /** @constant */
            field: "option";
            name: string;
            /** @enum {string} */
            operator: "is" | "is-not";
            value: string;
        } | {
            /** @constant */
            field: "title";
            /** @enum {string} */
            operator: "contains" | "contains-not";
            value: string;
        } | {
            /** @constant */
            field: "price";
            /** @description Currency, ISO 4217 */
            name: string;
            /** @enum {string} */
            operator: "less-than" | "more-than";
            /** @description The lowest price of the product, in minor units */
            value: string;
        };
        CollectionDetail: {
            /** Format: uuid */
            id: string;
            handle: string;
            /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
            title: {
                [key: string]: string;
            };
            /** @description HTML, sanitised; by language tag */
            description: {
                [key: string]: string;
            };
            seo: {
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                title?: {
                    [key: string]: string;
                };
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                description?: {
                    [key: string]: string;
                };
            };
            mediaId: string | null;
            /** @description Which products belong to it; null: they are put in by hand */
            rule: {
                /** @enum {string} */
                match: "all" | "any";
                conditions: components["schemas"]["CollectionCondition"][];
            } | null;
            published: boolean;
            position: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            changedAt: string;
            /** @description Its products in order, at most 5,000 */
            productIds: string[];
        };
        CollectionPatch: {
            handle?: string;
            /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
            title?: {
                [key: string]: string;
            };
            /** @description Keyed by language tag */
            description?: {
                [key: string]: string;
            };
            seo?: {
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                title?: {
                    [key: string]: string;
                };
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                description?: {
                    [key: string]: string;
                };
            };
            mediaId?: string | null;
            published?: boolean;
            position?: number;
            /** @description Which products belong to it; without, they are put in by hand */
            rule?: {
                /** @enum {string} */
                match: "all" | "any";
                conditions: components["schemas"]["CollectionCondition"][];
            } | null;
            /** @description By hand: its products in order */
            productIds?: string[];
        };
        Completeness: {
            score: number;
            /** @description What brings most first */
            readonly missing: {
                /** @description `pictures`, `alt-texts`, `sizes`, `description`, `price`, … */
                part: string;
                /** @description What to do, for staff */
                advice: string;
                /** @description What it would bring */
                points: number;
            }[];
        };
        ConsumerState: {
            consumer: string;
            lane: number;
            lanes: number;
            position: string;
            /** @description Events that wait, of all lanes together; counted up to 10,000 */
            behind: number;
            oldestWaitsMs: number;
            setAside: number;
            /** @description What the lane stands at just now */
            failing: {
                eventSeq: number;
                attempts: number;
                error: string;
            } | null;
        };
        CreditEntry: {
            /** Format: uuid */
            id: string;
            /** @description Above zero was given, below zero was taken */
            amount: components["schemas"]["Money"];
            /** @enum {string} */
            reason: "return" | "refund" | "spent" | "given-back" | "return-missing" | "goodwill" | "correction";
            /** @description What it was for; there is never a second entry for the same */
            reference: string;
            note: string | null;
            /** @description `shopper`, `system`, or a member of staff */
            by: string;
            /** @description Of a member of staff */
            byName: string | null;
            /** Format: date-time */
            at: string;
        };
        Crumb: {
            /** @enum {string} */
            kind: "category" | "collection";
            /** Format: uuid */
            id: string;
            handle: string;
            title: string;
        };
        Customer: {
            /** Format: uuid */
            id: string;
            email: string | null;
            name: string | null;
            /** @description BCP 47, the language this person reads */
            locale: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        CustomerConsents: {
            /** @description Whether she may be sent news by email now */
            mayWrite: boolean;
            /** @enum {string} */
            because: "needs-none" | "granted" | "own-customer" | "opt-out-country" | "hard-bounce" | "complaint" | "unreachable" | "withdrawn" | "not-confirmed" | "never-agreed" | "needs-renewal" | "night";
            suppressed: ("hard-bounce" | "complaint") | null;
            /** @description One for each channel and purpose */
            standings: {
                /** @enum {string} */
                channel: "email" | "sms" | "push" | "messenger" | "phone" | "post";
                /** @enum {string} */
                purpose: "marketing" | "night-marketing" | "reviews";
                /** @enum {string} */
                state: "granted" | "asked" | "withdrawn";
                /** @enum {string} */
                source: "checkout" | "sign-up" | "preferences" | "confirmation" | "import" | "staff" | "unsubscribe" | "one-click" | "bounce" | "complaint";
                /** Format: date-time */
                since: string;
            }[];
            /** @description All she said, latest first, up to 100 */
            history: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                channel: "email" | "sms" | "push" | "messenger" | "phone" | "post";
                /** @enum {string} */
                purpose: "marketing" | "night-marketing" | "reviews";
                /** @enum {string} */
                state: "granted" | "asked" | "withdrawn";
                /** @enum {string} */
                source: "checkout" | "sign-up" | "preferences" | "confirmation" | "import" | "staff" | "unsubscribe" | "one-click" | "bounce" | "complaint";
                wording: {
                    text: string;
                    version: string;
                    locale: string;
                } | null;
                country: string | null;
                evidence: {
                    [key: string]: string | number | boolean;
                };
                by: string | null;
                reason: string | null;
                /** Format: date-time */
                at: string;
            }[];
        };
        CustomerDetail: {
            /** Format: uuid */
            id: string;
            email: string | null;
            name: string | null;
            /** @description BCP 47, the language this person reads */
            locale: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description By which staff group people; price groups may be opened by one */
            tags: string[];
            /** @description Latest used first, at most 20 */
            addresses: {
                /** Format: uuid */
                id: string;
                address: components["schemas"]["Address"];
            }[];
            /** @description The latest 20 */
            readonly orders: components["schemas"]["OrderSummary"][];
            /** @description Where `listOrders` with this profileId goes on; null: that was all */
            ordersCursor: string | null;
        };
        Dashboard: {
            /** @description Of the shop; its day is the day of these figures */
            timeZone: string;
            /** Format: date */
            today: string;
            /** @description One for each currency that was paid in */
            sales: {
                currency: string;
                /** @description The last 30, today as the last */
                days: {
                    /** Format: date */
                    on: string;
                    /** @description Without cancelled ones */
                    orders: number;
                    /** @description What they come to, less what went back */
                    revenue: components["schemas"]["Money"];
                }[];
                periods: {
                    /** @description 1, 7 or 30, up to now */
                    days: number;
                    /** @description Without cancelled ones */
                    orders: number;
                    /** @description What they come to, less what went back */
                    revenue: components["schemas"]["Money"];
                    /** @description Revenue by order; left out without orders */
                    average?: components["schemas"]["Money"];
                }[];
            }[];
            carts: {
                /** @description 1, 7 or 30, up to now */
                days: number;
                /** @description Carts into which a first thing was put */
                begun: number;
                /** @description Of these, became an order since */
                placed: number;
            }[];
            /** @description Orders that can be packed; counted up to 10,000 */
            toPack: number;
            /** @description Orders that are being packed; counted up to 10,000 */
            packing: number;
            /** @description Orders whose money has not arrived; counted up to 10,000 */
            awaitingPayment: number;
            /** @description Orders of the last 60 days that should have arrived and have not; counted up to 10,000 */
            lateOrders: number;
            /** @description What shoppers asked for and nobody has answered; counted up to 100 */
            openRequests: number;
            /** @description Returns that were accepted and are on their way back; counted up to 100 */
            awaitedReturns: number;
            /** @description Variants of which none is on hand; counted up to 10,000 */
            soldOut: number;
            /** @description Variants of which some are on hand, and fewer than `lowBelow`; counted up to 10,000 */
            lowStock: number;
            /** @description Fewer on hand than this is nearly gone */
            lowBelow: number;
            /** @description Events that a consumer could not handle; counted up to 100 */
            setAside: number;
            /** @description What is searched for most of all that finds nothing; at most 5 */
            searchesInVain: {
                term: string;
                searches: number;
            }[];
            /** @description What a shop without any order has already; null once somebody has ordered */
            firstSteps: {
                products: boolean;
                market: boolean;
                delivery: boolean;
            } | null;
        };
        DecidedReview: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            productId: string;
            productTitle: string;
            /** Format: uuid */
            variantId?: string;
            /** Format: uuid */
            orderId?: string;
            /** Format: uuid */
            profileId?: string;
            /** @enum {string} */
            state: "published" | "rejected";
            rating: number;
            ratings: {
                [key: string]: number;
            };
            title: string;
            body: string;
            author: string;
            locale: string;
            verified: boolean;
            incentive?: string;
            helpful: number;
            /**
             * @description Why it was rejected
             * @enum {string}
             */
            reason?: "spam" | "not-about-product" | "personal-data" | "insult-or-hate" | "illegal" | "not-readable" | "copied" | "not-own-experience";
            reply?: {
                body: string;
                locale: string;
                /** Format: date-time */
                at: string;
            };
            /** Format: date-time */
            createdAt: string;
        };
        DeliveryOption: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "standard" | "express" | "same-day";
            /** @description Days, YYYY-MM-DD in the shop’s time zone */
            promise: {
                from: string;
                to: string;
            };
            /** @description Time of day, HH:MM */
            slot?: {
                from: string;
                to: string;
            };
            price: components["schemas"]["Money"];
            /** @description Costs nothing from this subtotal on */
            freeFrom?: components["schemas"]["Money"];
        };
        DeliveryRate: {
            name: {
                [key: string]: string;
            };
            /**
             * @default standard
             * @enum {string}
             */
            kind: "standard" | "express" | "same-day";
            /** @default true */
            active: boolean;
            /** @description In a currency without a price the rate is not offered */
            prices: {
                currency: string;
                pricing: {
                    /** @constant */
                    by: "flat";
                    amount: number;
                } | {
                    /** @constant */
                    by: "weight";
                    steps: {
                        /** @description No limit when left out */
                        upToGrams?: number;
                        amount: number;
                    }[];
                } | {
                    /** @constant */
                    by: "subtotal";
                    steps: {
                        from: number;
                        amount: number;
                    }[];
                };
                /** @description Subtotal in minor units from which delivery costs nothing */
                freeFrom?: number;
            }[];
            /**
             * @description Working days for packing beside the day of the order
             * @default 1
             */
            handlingDays: number;
            /** @default 1 */
            transitDaysMin: number;
            /** @default 3 */
            transitDaysMax: number;
            /**
             * @description In the shop’s time zone; later orders begin on the next working day
             * @default 14:00
             */
            cutOff: string;
            /**
             * @description Weekdays with packing, 1 Monday to 7 Sunday
             * @default [
             *       1,
             *       2,
             *       3,
             *       4,
             *       5
             *     ]
             */
            handledOn: number[];
            /**
             * @description Weekdays with delivery
             * @default [
             *       1,
             *       2,
             *       3,
             *       4,
             *       5,
             *       6
             *     ]
             */
            deliveredOn: number[];
            /**
             * @description Times of a same-day delivery with room for so many parcels
             * @default []
             */
            slots: {
                from: string;
                to: string;
                cutOff: string;
                capacity: number;
            }[];
            /** @default standard */
            taxClass: string;
            /** @description Replaces the rate of the same code in wider zones */
            code: string;
            /**
             * @description Place in the list of options, lower first
             * @default 0
             */
            position: number;
            /** Format: uuid */
            id: string;
        };
        DeliveryRateTermsInput: {
            name: {
                [key: string]: string;
            };
            /**
             * @default standard
             * @enum {string}
             */
            kind?: "standard" | "express" | "same-day";
            /** @default true */
            active?: boolean;
            /** @description In a currency without a price the rate is not offered */
            prices: {
                currency: string;
                pricing: {
                    /** @constant */
                    by: "flat";
                    amount: number;
                } | {
                    /** @constant */
                    by: "weight";
                    steps: {
                        /** @description No limit when left out */
                        upToGrams?: number;
                        amount: number;
                    }[];
                } | {
                    /** @constant */
                    by: "subtotal";
                    steps: {
                        from: number;
                        amount: number;
                    }[];
                };
                /** @description Subtotal in minor units from which delivery costs nothing */
                freeFrom?: number;
            }[];
            /**
             * @description Working days for packing beside the day of the order
             * @default 1
             */
            handlingDays?: number;
            /** @default 1 */
            transitDaysMin?: number;
            /** @default 3 */
            transitDaysMax?: number;
            /**
             * @description In the shop’s time zone; later orders begin on the next working day
             * @default 14:00
             */
            cutOff?: string;
            /**
             * @description Weekdays with packing, 1 Monday to 7 Sunday
             * @default [
             *       1,
             *       2,
             *       3,
             *       4,
             *       5
             *     ]
             */
            handledOn?: number[];
            /**
             * @description Weekdays with delivery
             * @default [
             *       1,
             *       2,
             *       3,
             *       4,
             *       5,
             *       6
             *     ]
             */
            deliveredOn?: number[];
            /**
             * @description Times of a same-day delivery with room for so many parcels
             * @default []
             */
            slots?: {
                from: string;
                to: string;
                cutOff: string;
                capacity: number;
            }[];
            /** @default standard */
            taxClass?: string;
            /** @description Replaces the rate of the same code in wider zones */
            code: string;
            /**
             * @description Place in the list of options, lower first
             * @default 0
             */
            position?: number;
        };
        DeliveryZone: {
            name: string;
            places: {
                country: string;
                regions?: string[];
                postcodes?: string[];
            }[];
            /**
             * @description Sending goods back costs the shopper nothing
             * @default false
             */
            freeReturns: boolean;
            /** Format: uuid */
            id: string;
            rates: components["schemas"]["DeliveryRate"][];
        };
        DeliveryZoneTermsInput: {
            name: string;
            places: {
                country: string;
                regions?: string[];
                postcodes?: string[];
            }[];
            /**
             * @description Sending goods back costs the shopper nothing
             * @default false
             */
            freeReturns?: boolean;
        };
        Experiment: {
            /** @description Its short name; no two experiments share one */
            key: string;
            /** @description What you expect to happen, and why */
            hypothesis: string;
            /**
             * @description The place of the shop that looks differently
             * @enum {string}
             */
            surface: "checkout-trust" | "checkout-usp";
            /** @description How it looks and to which share of visitors, 10,000 in all; the first is what others are compared with */
            variants: {
                variant: string;
                basisPoints: number;
            }[];
            /** @description Codes of the markets whose visitors take part */
            markets: string[];
            trafficBasisPoints: number;
            /** @enum {string} */
            metric: "order-placed" | "revenue-per-visitor" | "average-order-value";
            guardrails: ("order-placed" | "revenue-per-visitor" | "average-order-value" | "cancelled-orders")[];
            smallestLiftBasisPoints: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "running" | "stopped" | "decided";
            /** @description What was known when it was started */
            plan: components["schemas"]["ExperimentPlan"] | null;
            /** @description Started although it would take too long */
            insisted: boolean;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            stoppedAt: string | null;
            decidedAt: string | null;
            decision: string | null;
            decisionNote: string | null;
        };
        ExperimentDecisionInput: {
            variant: string;
            /**
             * @description Makes it the setting of the whole shop
             * @default false
             */
            apply?: boolean;
            /** @description What was learned */
            note?: string;
        };
        ExperimentDesignInput: {
            /** @description Its short name; no two experiments share one */
            key: string;
            /** @description What you expect to happen, and why */
            hypothesis: string;
            /**
             * @description The place of the shop that looks differently
             * @enum {string}
             */
            surface: "checkout-trust" | "checkout-usp";
            /** @description How it looks and to which share of visitors, 10,000 in all; the first is what others are compared with */
            variants: {
                variant: string;
                basisPoints: number;
            }[];
            /** @description Codes of the markets whose visitors take part */
            markets: string[];
            /**
             * @description The share of visitors who take part; to the others the shop looks as it is set
             * @default 10000
             */
            trafficBasisPoints?: number;
            /**
             * @description What decides
             * @enum {string}
             */
            metric: "order-placed" | "revenue-per-visitor" | "average-order-value";
            /**
             * @description What must not get worse
             * @default []
             */
            guardrails?: ("order-placed" | "revenue-per-visitor" | "average-order-value" | "cancelled-orders")[];
            /**
             * @description The smallest change worth finding, as a share of what the metric is today: 1,000 is 10 % of it
             * @default 1000
             */
            smallestLiftBasisPoints?: number;
        };
        ExperimentForesight: {
            /** @description Null where nobody has ordered: there is nothing to compare with */
            plan: components["schemas"]["ExperimentPlan"] | null;
            /** @description Whether it may be started without insisting */
            isEnough: boolean;
            /** @description Longer than this takes insisting */
            mostDays: number;
            /** @description How many days were looked back upon */
            days: number;
            /** @description Carts that came to the checkout in these days: those with an email */
            visitors: number;
            orders: number;
        };
        ExperimentPlan: {
            /** @description Who come to the checkout a day, as far as they take part */
            visitorsPerDay: number;
            /** @description In all variants together, to find the smallest effect four times in five */
            neededVisitors: number;
            days: number;
            /** @description What each metric was in the four weeks before; shares from 0 to 1, money in minor units */
            today: {
                "order-placed": {
                    mean: number;
                    /** @description The smallest difference worth finding */
                    effect: number;
                };
                "revenue-per-visitor": {
                    mean: number;
                    /** @description The smallest difference worth finding */
                    effect: number;
                };
                "average-order-value": {
                    mean: number;
                    /** @description The smallest difference worth finding */
                    effect: number;
                };
                "cancelled-orders": {
                    mean: number;
                    /** @description The smallest difference worth finding */
                    effect: number;
                };
            };
            /** @description Of what is money; left out where the markets pay in several */
            currency?: string;
        };
        ExperimentResult: {
            visitors: number;
            /** @description Whether visitors came in the planned shares; a mismatch (p below 0.001) forbids any verdict */
            sampleRatio: {
                chiSquared: number;
                p: number;
                isMismatch: boolean;
            };
            readonly variants: {
                variant: string;
                basisPoints: number;
                counts: {
                    visitors: number;
                    /** @description Visitors with at least one order that holds */
                    buyers: number;
                    orders: number;
                    cancelled: number;
                    /** @description Of the orders that hold, less refunds, in minor units */
                    revenue: number;
                };
                readonly metrics: {
                    /** @enum {string} */
                    metric: "order-placed" | "revenue-per-visitor" | "average-order-value" | "cancelled-orders";
                    n: number;
                    mean?: number;
                }[];
            }[];
            readonly comparisons: {
                variant: string;
                /** @enum {string} */
                metric: "order-placed" | "revenue-per-visitor" | "average-order-value" | "cancelled-orders";
                isGuardrail: boolean;
                effect: number;
                /** @enum {string} */
                verdict: "mismatch" | "too-few" | "better" | "worse" | "no-difference" | "undecided";
                /** @description Left out while fewer than a hundred are measured in one of the two */
                now?: {
                    /** @description The variant’s mean less the control’s */
                    difference: number;
                    /** @description The true difference lies between `low` and `high`, however often one looks */
                    low: number;
                    high: number;
                    /** @description Always valid: below 0.05 exactly where the interval leaves zero out */
                    p: number;
                };
                readonly days: {
                    /** @description The variant’s mean less the control’s */
                    difference: number;
                    /** @description The true difference lies between `low` and `high`, however often one looks */
                    low: number;
                    high: number;
                    /** @description Always valid: below 0.05 exactly where the interval leaves zero out */
                    p: number;
                    /** @description In the shop’s time zone: `2026-11-28` */
                    on: string;
                }[];
            }[];
        };
        ExperimentVisitor: {
            /**
             * Format: uuid
             * @description The cart with which she was shown the variant first
             */
            visitorId: string;
            variant: string;
            /** Format: date-time */
            at: string;
            readonly orders: {
                /** Format: uuid */
                orderId: string;
                /** Format: date-time */
                placedAt: string;
                total: {
                    amount: number;
                    currency: string;
                };
                refunded: {
                    amount: number;
                    currency: string;
                };
                isCancelled: boolean;
            }[];
        };
        Facet: {
            /** @description `tag`, `vendor`, `type`, `option:size`, … */
            group: string;
            readonly values: {
                value: string;
                count: number;
            }[];
        };
        Figures: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** @description K5 */
            deliveryChoices: {
                /** @enum {string} */
                kind: "standard" | "express" | "same-day";
                free: boolean;
                orders: components["schemas"]["Proportion"];
            }[];
            /** @description F2: of the promises that fell due */
            keptPromises: {
                /** @enum {string} */
                kind: "standard" | "express" | "same-day";
                kept: components["schemas"]["Proportion"];
            }[];
            /** @description K1: of the carts begun */
            checkout: {
                steps: {
                    /** @enum {string} */
                    step: "started" | "contact" | "address" | "delivery" | "payment" | "placed";
                    checkouts: components["schemas"]["Proportion"];
                }[];
                /** @description From first item to order */
                seconds: {
                    median: number;
                    p90: number;
                } | null;
            };
            /** @description K11 */
            exits: {
                reasons: {
                    /** @enum {string} */
                    reason: "just-looking" | "delivery-cost" | "delivery-time" | "price" | "trust" | "card-safety" | "too-complicated" | "way-to-pay-missing" | "other";
                    /** @description Of all who said why */
                    share: components["schemas"]["Proportion"];
                    /** @description Bought after all */
                    bought: number;
                }[];
                comments: {
                    /** @enum {string} */
                    reason: "just-looking" | "delivery-cost" | "delivery-time" | "price" | "trust" | "card-safety" | "too-complicated" | "way-to-pay-missing" | "other";
                    comment: string;
                    /** Format: date-time */
                    at: string;
                }[];
            };
            /** @description M23: of the single codes made in the period */
            codes: {
                origin: string;
                redeemed: components["schemas"]["Proportion"];
                expired: number;
            }[];
            /** @description F4 */
            gifts: {
                /** @description Who orders again within so many days has come back */
                withinDays: number;
                rules: {
                    /** Format: uuid */
                    ruleId: string;
                    /** @description Null when the rule is gone */
                    name: string | null;
                    given: components["schemas"]["Proportion"];
                    heldBack: components["schemas"]["Proportion"];
                    difference: {
                        share: number;
                        low: number;
                        high: number;
                    };
                    /** @enum {string} */
                    verdict: "no-holdout" | "too-few" | "no-difference" | "more" | "fewer";
                    /** @description Whose time to come back is not over */
                    tooYoung: number;
                    budget: {
                        given: number;
                        most: number | null;
                    };
                }[];
            };
        };
        FitFeedback: {
            small: number;
            trueToSize: number;
            large: number;
            /**
             * @description From three answers on
             * @enum {string}
             */
            verdict?: "small" | "true-to-size" | "large" | "mixed";
        };
        Happening: {
            /** Format: uuid */
            id: string;
            /** @description `placed`, `paid`, `refunded`, `shipped`, `cancelled`, `note`, … */
            kind: string;
            /** @description `shopper`, `system`, or the id of a member of staff or API key */
            by: string;
            /** @description Of a member of staff */
            byName: string | null;
            /** @description What the words need: amounts, reasons, the text of a note */
            data: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            at: string;
        };
        Holiday: {
            /** Format: date */
            on: string;
            /**
             * @description Whose couriers rest; * for the shop itself
             * @default *
             */
            country: string;
            name: string;
        };
        HolidayInput: {
            /** Format: date */
            on: string;
            /**
             * @description Whose couriers rest; * for the shop itself
             * @default *
             */
            country?: string;
            name: string;
        };
        ImportFinding: {
            /** @description As a spreadsheet counts: the row of column names is 1 */
            row: number;
            /** @description The column as the file names it; empty when the whole row is meant */
            field: string;
            /**
             * @description A problem leaves something out
             * @enum {string}
             */
            level: "problem" | "warning";
            message: string;
        };
        ImportRun: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            source: "shopify" | "woocommerce";
            fileName: string;
            /** @description Whether it only reports what would happen */
            dryRun: boolean;
            /** @description Of all prices in the file */
            currency: string;
            /** @enum {string} */
            state: "waiting" | "running" | "finished" | "failed";
            /** @description Ask again until it is */
            isOver: boolean;
            /** @description How many the file tells of; null until it was read */
            products: number | null;
            /** @description How many of them are behind it */
            done: number;
            created: number;
            changed: number;
            unchanged: number;
            refused: number;
            problems: number;
            warnings: number;
            /** @description Why it ended early; what was done before stays */
            failure: string | null;
            startedBy: string | null;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            /** @description Whether the file is still kept, so that it can be imported; for 30 days */
            hasFile: boolean;
        };
        JobState: {
            job: string;
            waiting: number;
            later: number;
            active: number;
            failed: number;
            oldestWaitsMs: number;
            lastFailures: {
                id: string;
                error: string;
                tries: number;
                at: string;
                payload: {
                    [key: string]: unknown;
                };
            }[];
        };
        KeptPromotion: {
            /** Format: uuid */
            id: string;
            /** @description What shoppers read, by language tag */
            title: {
                [key: string]: string;
            };
            rule: components["schemas"]["PromotionRule"];
            conditions: components["schemas"]["PromotionConditions"];
            /** @description Classes it may stand beside */
            combinesWith: ("product" | "order" | "delivery" | "gift")[];
            priority: number;
            /** @description Holds without a code */
            automatic: boolean;
            /** Format: date-time */
            startsAt: string;
            endsAt: string | null;
            /** @description When somebody ended it for good */
            endedAt: string | null;
            mostUses: number | null;
            mostUsesPerProfile: number | null;
            /** @description Orders that hold it, without cancelled ones */
            uses: number;
            codeCount: number;
            firstCode: string | null;
            /** @enum {string} */
            state: "scheduled" | "running" | "used-up" | "over";
            /** Format: date-time */
            createdAt: string;
        };
        KeptTaxRate: {
            country: string;
            /** @description Left out, the rate holds in the whole country */
            region?: string;
            /** @description standard, reduced, zero or a word of the merchant */
            taxClass: string;
            /** @description What the receipt calls it: VAT, MwSt., 부가세 */
            name: string;
            /** @description 1 % is 100; hundredths are allowed, as 6.875 % is 687.5 */
            rateBasisPoints: number;
            /**
             * @description Whether the rate of a region replaces those of the country instead of being added to them
             * @default false
             */
            insteadOfCountry: boolean;
            /** @description Where the rate was read */
            source: string;
            /**
             * Format: date
             * @description On which day it held
             */
            asOf: string;
            /**
             * @description Whether nobody has yet confirmed it for this shop
             * @default false
             */
            toBeChecked: boolean;
            /** Format: uuid */
            id: string;
        };
        LedgerEntry: {
            id: number;
            /** Format: uuid */
            variantId: string;
            /** Format: uuid */
            locationId: string;
            /** @description Change of the units on hand */
            delta: number;
            /** @enum {string} */
            reason: "received" | "counted" | "imported" | "sold" | "restocked" | "moved" | "damaged" | "lost" | "given" | "corrected";
            reference?: string;
            /** @description Member of staff, API key or system that did it */
            by?: string;
            /** Format: date-time */
            at: string;
        };
        ListedCollection: {
            /** Format: uuid */
            id: string;
            handle: string;
            /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
            title: {
                [key: string]: string;
            };
            /** @description HTML, sanitised; by language tag */
            description: {
                [key: string]: string;
            };
            seo: {
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                title?: {
                    [key: string]: string;
                };
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                description?: {
                    [key: string]: string;
                };
            };
            mediaId: string | null;
            /** @description Which products belong to it; null: they are put in by hand */
            rule: {
                /** @enum {string} */
                match: "all" | "any";
                conditions: components["schemas"]["CollectionCondition"][];
            } | null;
            published: boolean;
            position: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            changedAt: string;
            /** @description How many are in it, of any status */
            products: number;
        };
        ListedProduct: {
            /** Format: uuid */
            id: string;
            handle: string;
            title: string;
            vendor: string | null;
            /** @description The first two */
            readonly pictures: components["schemas"]["ShownPicture"][];
            readonly swatches: {
                value: string;
                label: string;
                colour: string;
            }[];
            variantCount: number;
            /**
             * Format: uuid
             * @description The only variant, which can be bought without choosing
             */
            onlyVariantId?: string;
            /** @description Absent before its first review */
            rating?: components["schemas"]["Rating"];
            /** @description Of its cheapest variant */
            price?: components["schemas"]["Money"];
            priceVaries: boolean;
            compareAt?: components["schemas"]["Money"];
            available?: boolean;
            publishedAt: string | null;
        };
        Location: {
            /** Format: uuid */
            id: string;
            /** @description Short name for files and integrations */
            code: string;
            name: string;
        };
        Market: {
            /** @description Lasting name of the market: kr, europe */
            code: string;
            name: string;
            /** @description ISO 4217; what shoppers of this market pay in */
            currency: string;
            /** @description Each country belongs to one market at most */
            countries: string[];
            /** @description Languages offered here, the first by default */
            locales: string[];
            /** @description Whether prices shown contain the tax, as the law of most countries wants it */
            taxIncluded: boolean;
            /** @description Whether shoppers of countries that no market names see this one */
            isDefault: boolean;
        };
        MarketPatch: {
            name?: string;
            /** @description ISO 4217; what shoppers of this market pay in */
            currency?: string;
            /** @description Each country belongs to one market at most */
            countries?: string[];
            /** @description Languages offered here, the first by default */
            locales?: string[];
            /** @description Whether prices shown contain the tax, as the law of most countries wants it */
            taxIncluded?: boolean;
            /** @description Whether shoppers of countries that no market names see this one */
            isDefault?: boolean;
        };
        Me: {
            /** @enum {string} */
            kind: "staff" | "api-key";
            id: string;
            name: string;
            email: string | null;
            role: ("owner" | "manager" | "packer" | "viewer") | null;
            scopes: string[];
            /** @description Whether an authenticator’s code is asked after the password */
            hasSecondFactor: boolean;
            /** @description The shop asks for one; until it is set up nothing else may be done */
            isSecondFactorDue: boolean;
        };
        Media: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "image" | "model" | "video";
            /**
             * @description `awaited`: still to be fetched. `stored`: sizes for the web are being made. `ready`: can be shown
             * @enum {string}
             */
            state: "awaited" | "stored" | "ready" | "unreachable" | "unreadable";
            /** @description Why it is unreachable or unreadable */
            problem: string | null;
            /** @description Where it was fetched from; null for an upload */
            sourceUrl: string | null;
            mediaType: string | null;
            /** @description Path of the file itself, for models */
            url: string | null;
            /** @description Path of a JPEG, once an image is ready */
            previewUrl: string | null;
            /** @description What it shows, in words, by language tag */
            alt: {
                [key: string]: string;
            };
            /** @description Who is to be named beside it */
            credit: string | null;
        };
        Member: {
            userId: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "owner" | "manager" | "packer" | "viewer";
            /** Format: date-time */
            createdAt: string;
            /** @description When she left the staff; she can no longer sign in */
            leftAt: string | null;
            /** @description Whether an authenticator’s code is asked after her password */
            hasSecondFactor: boolean;
        };
        Missing: {
            /** @description Where it is given, as dotted path: `address.postcode`, `lines.2` */
            field: string;
            /** @description `email`, `address-missing`, `sold-out`, `payment`, … */
            key: string;
            available?: number;
            /** Format: uuid */
            variantId?: string;
        };
        Money: {
            /** @description In the minor unit of the currency: cents, won */
            amount: number;
            /** @description ISO 4217 */
            currency: string;
        };
        MyOrder: {
            /** Format: uuid */
            id: string;
            number: string;
            token: string;
            /** @enum {string} */
            status: "waiting-for-payment" | "confirmed" | "packing" | "partly-on-its-way" | "on-its-way" | "delivered" | "returned" | "refunded" | "cancelled";
            total: components["schemas"]["Money"];
            units: number;
            /** Format: date-time */
            placedAt: string;
        };
        NewCategory: {
            handle?: string;
            /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
            title: {
                [key: string]: string;
            };
            /** @description Keyed by language tag */
            description?: {
                [key: string]: string;
            };
            seo?: {
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                title?: {
                    [key: string]: string;
                };
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                description?: {
                    [key: string]: string;
                };
            };
            parentId?: string | null;
            position?: number;
            attributes?: components["schemas"]["AttributeDefinition"][];
            reviewQuestions?: components["schemas"]["ReviewQuestion"][];
        };
        NewCollection: {
            handle?: string;
            /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
            title: {
                [key: string]: string;
            };
            /** @description Keyed by language tag */
            description?: {
                [key: string]: string;
            };
            seo?: {
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                title?: {
                    [key: string]: string;
                };
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                description?: {
                    [key: string]: string;
                };
            };
            mediaId?: string | null;
            published?: boolean;
            position?: number;
            /** @description Which products belong to it; without, they are put in by hand */
            rule?: {
                /** @enum {string} */
                match: "all" | "any";
                conditions: components["schemas"]["CollectionCondition"][];
            } | null;
            /** @description By hand: its products in order */
            productIds?: string[];
        };
        NewMarket: {
            /** @description Lasting name of the market: kr, europe */
            code: string;
            name: string;
            /** @description ISO 4217; what shoppers of this market pay in */
            currency: string;
            /** @description Each country belongs to one market at most */
            countries: string[];
            /** @description Languages offered here, the first by default */
            locales: string[];
            /** @description Whether prices shown contain the tax, as the law of most countries wants it */
            taxIncluded: boolean;
            isDefault?: boolean;
        };
        NewProductInput: {
            /** @description Made from the title when left out */
            handle?: string;
            /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
            title: {
                [key: string]: string;
            };
            /** @description HTML; everything but simple formatting is removed */
            description?: {
                [key: string]: string;
            };
            categoryId?: string | null;
            vendor?: string | null;
            type?: string | null;
            tags?: string[];
            /** @enum {string} */
            status?: "draft" | "active" | "archived";
            options?: {
                name: string;
                /** @default [] */
                values?: string[];
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                names?: {
                    [key: string]: string;
                };
                labels?: {
                    [key: string]: {
                        [key: string]: string;
                    };
                };
                swatches?: {
                    [key: string]: {
                        colour?: string;
                        /** Format: uuid */
                        mediaId?: string;
                        /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                        text?: {
                            [key: string]: string;
                        };
                    };
                };
            }[];
            variants?: {
                /**
                 * Format: uuid
                 * @description Of a variant the product has; left out, it is found by its option values
                 */
                id?: string;
                /** @default [] */
                optionValues?: string[];
                sku?: string | null;
                barcode?: string | null;
                weightGrams?: number;
                taxClass?: string;
                requiresDelivery?: boolean;
                mediaIds?: string[];
            }[];
            media?: {
                /** Format: uuid */
                mediaId: string;
                /**
                 * @description Keyed by language tag: { "en": "…", "ko": "…" }
                 * @default {}
                 */
                alt?: {
                    [key: string]: string;
                };
            }[];
            attributes?: {
                [key: string]: unknown;
            };
            seo?: {
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                title?: {
                    [key: string]: string;
                };
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                description?: {
                    [key: string]: string;
                };
            };
        };
        NewsChoice: {
            /**
             * @description `asked`: not confirmed yet
             * @enum {string}
             */
            state: "granted" | "asked" | "withdrawn" | "never";
            since: string | null;
            /** @description Show these words beside the box; they are kept with her yes */
            wording: {
                text: string;
                version: string;
                locale: string;
            };
        };
        Order: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: uuid */
            profileId: string;
            email: string;
            phone?: string;
            name?: string;
            locale: string;
            market: string;
            currency: string;
            source: {
                channel: string;
                campaign?: string;
                referrer?: string;
            };
            address?: components["schemas"]["Address"];
            /** @description Absent where it is the same */
            billingAddress?: components["schemas"]["Address"];
            delivery?: {
                code: string;
                name: string;
                /** @enum {string} */
                kind: "standard" | "express" | "same-day";
                /** @description Days the shopper was promised, YYYY-MM-DD in the shop’s time zone */
                promise: {
                    from: string;
                    to: string;
                };
                /** @description Time of day on the promised date, HH:MM */
                slot?: {
                    from: string;
                    to: string;
                };
            };
            readonly lines: components["schemas"]["OrderLine"][];
            readonly services: {
                code: string;
                name: string;
                price: components["schemas"]["Money"];
                /** Format: uuid */
                variantId?: string;
            }[];
            readonly promotions: {
                /** Format: uuid */
                promotionId: string;
                code?: string;
                title: string;
                amount: components["schemas"]["Money"];
            }[];
            readonly codes: string[];
            readonly taxes: {
                name: string;
                rateBasisPoints: number;
                amount: components["schemas"]["Money"];
            }[];
            taxIncluded: boolean;
            totals: {
                /** @description Prices times quantities, before any discount */
                subtotal: components["schemas"]["Money"];
                /** @description Off the lines */
                discount: components["schemas"]["Money"];
                delivery: components["schemas"]["Money"];
                deliveryDiscount: components["schemas"]["Money"];
                services: components["schemas"]["Money"];
                tax: components["schemas"]["Money"];
                total: components["schemas"]["Money"];
            };
            /** @description From the shopper to the shop */
            note?: string;
            giftMessage?: string;
            /**
             * @description What there is to do with it
             * @enum {string}
             */
            status: "awaiting-payment" | "to-pack" | "packing" | "partially-shipped" | "shipped" | "delivered" | "returned" | "refunded" | "cancelled";
            /** @enum {string} */
            paymentState: "awaiting" | "authorised" | "paid" | "partially-refunded" | "refunded" | "voided";
            /** @enum {string} */
            fulfilmentState: "open" | "packing" | "partially-shipped" | "shipped" | "delivered" | "returned";
            /** @description Money that has arrived */
            captured: components["schemas"]["Money"];
            /** @description Money of it that went back */
            refunded: components["schemas"]["Money"];
            deliveryRefunded: components["schemas"]["Money"];
            /** @description With its tax: the most that can be given back for delivery */
            paidForDelivery: components["schemas"]["Money"];
            /** @description Whether staff may still call the whole order off */
            canCancel: boolean;
            cancellation?: {
                by: string;
                reason: string;
                /** Format: date-time */
                at: string;
            };
            /** Format: date-time */
            placedAt: string;
            /** @description All that were ever started for it, oldest first */
            readonly payments: components["schemas"]["OrderPayment"][];
            /** @description What the shopper asked for, latest first */
            readonly requests: components["schemas"]["OrderRequest"][];
            /** @description Oldest first */
            readonly timeline: components["schemas"]["Happening"][];
        };
        OrderLine: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            variantId: string;
            /** Format: uuid */
            productId: string;
            handle: string;
            title: string;
            variantTitle: string;
            sku?: string;
            image?: {
                url: string;
                alt: string;
            };
            quantity: number;
            unitPrice: components["schemas"]["Money"];
            /** @description Off the whole line */
            discount: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            /** @description What the shopper paid for the line */
            total: components["schemas"]["Money"];
            taxClass: string;
            weightGrams: number;
            requiresDelivery: boolean;
            /** @description Given by a promotion, at no price */
            gift: boolean;
            /** @description Units whose price went back */
            refunded: number;
            /** @description Units of these that went back on the shelf */
            restocked: number;
        };
        OrderPayment: {
            /** Format: uuid */
            id: string;
            provider: string;
            amount: components["schemas"]["Money"];
            /** @enum {string} */
            status: "open" | "needs-action" | "processing" | "authorised" | "captured" | "declined" | "voided";
            /** @description The provider’s own name for it */
            providerRef?: string;
            declineReason?: string;
            captured: components["schemas"]["Money"];
            /** @description Given back or promised to be */
            refunded: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description When it was given up; nothing will be charged for it
             */
            letGoAt?: string;
            /** Format: date-time */
            createdAt: string;
            readonly refunds: components["schemas"]["PaymentRefund"][];
        };
        OrderRequest: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            orderId: string;
            /** @enum {string} */
            kind: "cancel" | "return";
            reason: string;
            comment?: string;
            /** @description What she wants to send back; empty for a cancellation */
            readonly lines: {
                /** Format: uuid */
                lineId: string;
                quantity: number;
                reason?: string;
                /**
                 * @description What she wants for it
                 * @enum {string}
                 */
                choice?: "refund" | "credit" | "exchange";
                /**
                 * Format: uuid
                 * @description What she wants instead
                 */
                variantId?: string;
            }[];
            /** @description What she showed of it; `getReturnPhoto` answers each */
            photos: string[];
            /** Format: date-time */
            at: string;
            /** @description Absent while nobody has answered */
            answer?: {
                accepted: boolean;
                by: string;
                /** Format: date-time */
                at: string;
            };
        };
        OrderSummary: {
            /** Format: uuid */
            id: string;
            /** @description What people say on the phone: `D1001` */
            number: string;
            /** Format: uuid */
            profileId: string;
            email: string;
            name?: string;
            total: components["schemas"]["Money"];
            /** @description In all, gifts included */
            units: number;
            /**
             * @description What there is to do with it
             * @enum {string}
             */
            status: "awaiting-payment" | "to-pack" | "packing" | "partially-shipped" | "shipped" | "delivered" | "returned" | "refunded" | "cancelled";
            /** @enum {string} */
            paymentState: "awaiting" | "authorised" | "paid" | "partially-refunded" | "refunded" | "voided";
            /** @enum {string} */
            fulfilmentState: "open" | "packing" | "partially-shipped" | "shipped" | "delivered" | "returned";
            /** @description Where it was placed: `page`, `chat`, `counter`, … */
            channel: string;
            /** Format: date-time */
            placedAt: string;
        };
        OwnReview: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            productId: string;
            /** Format: uuid */
            variantId?: string;
            /** @enum {string} */
            state: "pending" | "published" | "rejected" | "withdrawn";
            rating: number;
            title: string;
            body: string;
            /** @description Answers to questions of kind `scale` (1 to 5) and `fit` (1 small, 2 true to size, 3 large), by key */
            ratings: {
                [key: string]: number;
            };
            /** @description What reviewers say of themselves, by key */
            about: {
                [key: string]: string;
            };
            author: string;
            locale: string;
            incentive?: string;
            verified: boolean;
            helpful: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            editedAt?: string;
            /** @description New words that wait for a decision while the old ones show */
            proposed?: {
                rating: number;
                title: string;
                body: string;
                /** @description Answers to questions of kind `scale` (1 to 5) and `fit` (1 small, 2 true to size, 3 large), by key */
                ratings: {
                    [key: string]: number;
                };
                /** @description What reviewers say of themselves, by key */
                about: {
                    [key: string]: string;
                };
            };
        };
        Packing: {
            /** Format: uuid */
            orderId: string;
            number: string;
            /** Format: date-time */
            placedAt: string;
            locale: string;
            address?: components["schemas"]["Address"];
            deliveryName?: string;
            promise?: {
                from: string;
                to: string;
            };
            lines: {
                /** Format: uuid */
                lineId: string;
                /** Format: uuid */
                variantId: string;
                title: string;
                variantTitle: string;
                sku?: string;
                image?: {
                    url: string;
                    alt: string;
                };
                ordered: number;
                sent: number;
                /** @description Units still to be put in a box */
                left: number;
                gift: boolean;
                ticked?: {
                    by: string;
                    /** @description Of a member of staff; null for a program */
                    byName: string | null;
                    /** Format: date-time */
                    at: string;
                };
            }[];
            /** @description Chosen by rule when packing begins; empty before */
            extras: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "packaging" | "service" | "card" | "gift" | "note" | "insert";
                title: string;
                /** @description What the packer does */
                instruction: string;
                /** @description What is printed or written */
                text?: string;
                /** @description The insert’s own code */
                code?: string;
                /** @description Whether the packer adds a line by hand */
                handwritten: boolean;
                ticked?: {
                    by: string;
                    /** @description Of a member of staff; null for a program */
                    byName: string | null;
                    /** Format: date-time */
                    at: string;
                };
            }[];
            customerNote?: string;
            started?: {
                by: string;
                /** @description Of a member of staff; null for a program */
                byName: string | null;
                /** Format: date-time */
                at: string;
            };
            finished?: {
                by: string;
                /** @description Of a member of staff; null for a program */
                byName: string | null;
                /** Format: date-time */
                at: string;
            };
        };
        PackingRule: {
            /** Format: uuid */
            id: string;
            terms: components["schemas"]["PackingRuleTerms"];
            /** @description Gifts given by it so far */
            giftsGiven: number;
        };
        PackingRuleTerms: {
            name: string;
            /** @default true */
            active: boolean;
            /** @default 0 */
            position: number;
            when: {
                /** @description Nth order of the customer, at least: 1 is her first */
                orderFrom?: number;
                /** @description Nth order of the customer, at most */
                orderTo?: number;
                /**
                 * @description Total of the order, at least; orders in a currency that is missing here do not count
                 * @default []
                 */
                totalFrom: {
                    currency: string;
                    amount: number;
                }[];
                /**
                 * @description A product with one of these tags
                 * @default []
                 */
                tags: string[];
                /**
                 * @description One of these products
                 * @default []
                 */
                productIds: string[];
                /** @default [] */
                markets: string[];
                /** @description Whether the customer wrote a message for somebody else */
                isGift?: boolean;
            };
            packaging?: {
                name: string;
                instruction: string;
                /**
                 * Format: uuid
                 * @description The stock it uses up; when there is none, the next rule is asked
                 */
                variantId?: string;
            };
            gift?: {
                name: string;
                /**
                 * Format: uuid
                 * @description What is given; when there is none, the next rule is asked
                 */
                variantId: string;
                /** @default Put the gift in the box. */
                instruction: string;
                /** @description Budget: units given in all */
                most?: number;
                /**
                 * @description Share of customers without it, to measure by
                 * @default 0
                 */
                heldBackPercent: number;
            };
            insert?: {
                /** Format: uuid */
                promotionId: string;
                /** @description Printed beside the code, by language */
                text: {
                    [key: string]: string;
                };
                /** @description How long the code works, from packing on */
                validDays?: number;
            };
            note?: {
                /** @description By language; {name} and {number} of the order are filled in */
                text: {
                    [key: string]: string;
                };
                /**
                 * @description Whether the packer is asked to add a line by hand
                 * @default true
                 */
                handwritten: boolean;
            };
        };
        PackingRuleTermsInput: {
            name: string;
            /** @default true */
            active?: boolean;
            /** @default 0 */
            position?: number;
            /** @default {} */
            when?: {
                /** @description Nth order of the customer, at least: 1 is her first */
                orderFrom?: number;
                /** @description Nth order of the customer, at most */
                orderTo?: number;
                /**
                 * @description Total of the order, at least; orders in a currency that is missing here do not count
                 * @default []
                 */
                totalFrom?: {
                    currency: string;
                    amount: number;
                }[];
                /**
                 * @description A product with one of these tags
                 * @default []
                 */
                tags?: string[];
                /**
                 * @description One of these products
                 * @default []
                 */
                productIds?: string[];
                /** @default [] */
                markets?: string[];
                /** @description Whether the customer wrote a message for somebody else */
                isGift?: boolean;
            };
            packaging?: {
                name: string;
                instruction: string;
                /**
                 * Format: uuid
                 * @description The stock it uses up; when there is none, the next rule is asked
                 */
                variantId?: string;
            };
            gift?: {
                name: string;
                /**
                 * Format: uuid
                 * @description What is given; when there is none, the next rule is asked
                 */
                variantId: string;
                /** @default Put the gift in the box. */
                instruction?: string;
                /** @description Budget: units given in all */
                most?: number;
                /**
                 * @description Share of customers without it, to measure by
                 * @default 0
                 */
                heldBackPercent?: number;
            };
            insert?: {
                /** Format: uuid */
                promotionId: string;
                /** @description Printed beside the code, by language */
                text: {
                    [key: string]: string;
                };
                /** @description How long the code works, from packing on */
                validDays?: number;
            };
            note?: {
                /** @description By language; {name} and {number} of the order are filled in */
                text: {
                    [key: string]: string;
                };
                /**
                 * @description Whether the packer is asked to add a line by hand
                 * @default true
                 */
                handwritten?: boolean;
            };
        };
        PageFigures: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description Times and vitals may be off by this share */
            mostError: number;
            /** @description What single pages told is kept so long */
            keptDays: number;
            thresholds: {
                lcp: {
                    good: number;
                    poor: number;
                };
                cls: {
                    good: number;
                    poor: number;
                };
                inp: {
                    good: number;
                    poor: number;
                };
                ttfb: {
                    good: number;
                    poor: number;
                };
            };
            mostTaps: number;
            all: {
                views: number;
                /** @description Of each day, added up; only where views may be joined without asking */
                visitors: number;
                /** @description Views that began a visit */
                entries: number;
                /** @description Entries from which nobody went on */
                bounces: number;
            };
            vitals: components["schemas"]["PageVitals"];
            readonly templates: {
                views: number;
                /** @description Of each day, added up; only where views may be joined without asking */
                visitors: number;
                /** @description Views that began a visit */
                entries: number;
                /** @description Entries from which nobody went on */
                bounces: number;
                /** @enum {string} */
                template: "home" | "product" | "collection" | "category" | "products" | "search" | "cart" | "checkout" | "order" | "account" | "policy" | "help" | "other";
                visible: {
                    medianMs: number;
                    p75Ms: number;
                } | null;
                /** @description Half of the views came at least so far down */
                scrolledPercent: number | null;
                vitals: components["schemas"]["PageVitals"];
            }[];
            readonly devices: {
                /** @enum {string} */
                device: "phone" | "tablet" | "desktop";
                vitals: components["schemas"]["PageVitals"];
            }[];
            readonly markets: {
                /** @description Empty where it is not known */
                market: string;
                vitals: components["schemas"]["PageVitals"];
            }[];
            searches: {
                asked: number;
                inVain: number;
            };
            /** @description From the first page of a visit to its first product */
            taps: {
                median: number;
                count: number;
                /** @description In `mostTaps` at most */
                within: number;
            } | null;
            readonly days: {
                /** Format: date */
                on: string;
                views: number;
            }[];
        };
        PageVitals: {
            lcp: {
                /** @description Milliseconds; CLS without a unit. Three views of four were at least as good */
                p75: number;
                /** @description Of so many views */
                count: number;
                good: number;
                middling: number;
                poor: number;
            } | null;
            cls: {
                /** @description Milliseconds; CLS without a unit. Three views of four were at least as good */
                p75: number;
                /** @description Of so many views */
                count: number;
                good: number;
                middling: number;
                poor: number;
            } | null;
            inp: {
                /** @description Milliseconds; CLS without a unit. Three views of four were at least as good */
                p75: number;
                /** @description Of so many views */
                count: number;
                good: number;
                middling: number;
                poor: number;
            } | null;
            ttfb: {
                /** @description Milliseconds; CLS without a unit. Three views of four were at least as good */
                p75: number;
                /** @description Of so many views */
                count: number;
                good: number;
                middling: number;
                poor: number;
            } | null;
        };
        Parcel: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            orderId: string;
            number: number;
            carrier?: string;
            trackingNumber?: string;
            trackingUrl?: string;
            /** @enum {string} */
            state: "in-transit" | "delivered" | "failed";
            lines: {
                /** Format: uuid */
                lineId: string;
                quantity: number;
            }[];
            shippedBy: string;
            /** @description Of a member of staff; null for a program */
            shippedByName: string | null;
            /** Format: date-time */
            shippedAt: string;
            /** Format: date-time */
            deliveredAt?: string;
        };
        ParcelToShip: {
            /** @description All that is left when left out */
            lines?: {
                /** Format: uuid */
                lineId: string;
                quantity: number;
            }[];
            /** @description Code of one of the shop’s carriers, or any name */
            carrier?: string;
            trackingNumber?: string;
            /** @description Made from the carrier’s pattern when left out */
            trackingUrl?: string;
        };
        Passkey: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Whether its keeper copies it to other devices */
            isBackedUp: boolean;
            /** Format: date-time */
            createdAt: string;
            usedAt: string | null;
        };
        Payment: {
            /** Format: uuid */
            id: string;
            provider: string;
            amount: components["schemas"]["Money"];
            /** @enum {string} */
            status: "open" | "needs-action" | "processing" | "authorised" | "captured" | "declined" | "voided";
            /** @description The provider’s own name for it */
            providerRef?: string;
            declineReason?: string;
            captured: components["schemas"]["Money"];
            /** @description Given back or promised to be */
            refunded: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description When it was given up; nothing will be charged for it
             */
            letGoAt?: string;
            /** Format: date-time */
            createdAt: string;
        };
        PaymentRefund: {
            /** Format: uuid */
            id: string;
            amount: components["schemas"]["Money"];
            reason: string;
            /**
             * @description `wished` is promised and not confirmed by the provider
             * @enum {string}
             */
            status: "wished" | "done" | "rejected";
            /** Format: date-time */
            wishedAt: string;
        };
        Picture: {
            /** Format: uuid */
            mediaId: string;
            /** @description Pixels of the largest rendition; the ratio reserves the space */
            width: number;
            height: number;
            /** @description A few blurred pixels as `data:` URI */
            placeholder: string;
            alt: string;
            /** @description Best first */
            readonly sources: {
                type: string;
                srcset: string;
            }[];
            /** @description Path of a JPEG */
            fallback: string;
        };
        Price: {
            /** Format: uuid */
            variantId: string;
            /** @description Code of the price list; `standard` holds for everybody */
            list: string;
            price: components["schemas"]["Money"];
            /** @description What is struck through */
            compareAt?: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description Absent for the lasting price
             */
            from?: string;
            /** Format: date-time */
            to?: string;
        };
        PriceGroup: {
            key: string;
            /** @description As shoppers read it beside their price */
            name: {
                [key: string]: string;
            };
            /** @description Whoever has this tag belongs to it */
            tag: string | null;
            /** @description People put in by hand */
            members: number;
            /** @description People who have the tag */
            tagged: number;
            /** @description Names of the price lists for them */
            readonly lists: string[];
        };
        PriceGroupMember: {
            /** Format: uuid */
            id: string;
            email: string | null;
            name: string | null;
        };
        PriceGroupToSave: {
            /** @description As shoppers read it beside their price, by language: “Price for friends of the house” */
            name: {
                [key: string]: string;
            };
            /** @description Whoever has this tag belongs to it */
            tag?: string;
        };
        PriceList: {
            code: string;
            name: string;
            /** @description Of the lists that apply, the highest decides; standard has 0 */
            priority: number;
            /** @description Applies in this market only */
            market?: string;
            /** @description Applies to people of this group only, e.g. wholesale */
            group?: string;
        };
        PriceListTerms: {
            name: string;
            /** @description Of the lists that apply, the highest decides; standard has 0 */
            priority: number;
            /** @description Applies in this market only */
            market?: string;
            /** @description Applies to people of this group only, e.g. wholesale */
            group?: string;
        };
        PriceToSetInput: {
            variantId: string;
            /** @description Zero or more, per unit */
            price: {
                amount: number;
                currency: string;
            };
            /** @description More than the price, same currency */
            compareAt?: {
                amount: number;
                currency: string;
            };
            /** @description Code of the price list, `standard` by default */
            list?: string;
            /**
             * Format: date-time
             * @description Valid from this instant; without it, and without `to`, it is the lasting price
             */
            from?: string;
            /**
             * Format: date-time
             * @description Valid up to, not including, this instant
             */
            to?: string;
        };
        PricesSet: {
            /** @description Prices that were new or different */
            set: number;
            unchanged: number;
            /** @description Rows that were left out, by their place in the list */
            refused: {
                row: number;
                field: string;
                message: string;
            }[];
        };
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
        Product: {
            /** Format: uuid */
            id: string;
            /** @description Its name in addresses */
            handle: string;
            /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
            title: {
                [key: string]: string;
            };
            /** @description HTML, sanitised; by language tag */
            description: {
                [key: string]: string;
            };
            categoryId: string | null;
            vendor: string | null;
            /** @description Your own word for what it is; free text beside the category */
            type: string | null;
            readonly tags: string[];
            /** @enum {string} */
            status: "draft" | "active" | "archived";
            readonly options: {
                name: string;
                readonly values: string[];
                /** @description The name in other languages */
                names?: {
                    [key: string]: string;
                };
                /** @description Values in other languages, by value */
                labels?: {
                    [key: string]: {
                        [key: string]: string;
                    };
                };
                /** @description By value */
                swatches?: {
                    [key: string]: {
                        colour?: string;
                        /** Format: uuid */
                        mediaId?: string;
                        /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                        text?: {
                            [key: string]: string;
                        };
                    };
                };
            }[];
            /** @description By key; `listAttributes` says what its category asks */
            attributes: {
                [key: string]: unknown;
            };
            seo: {
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                title?: {
                    [key: string]: string;
                };
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                description?: {
                    [key: string]: string;
                };
            };
            readonly variants: components["schemas"]["Variant"][];
            /** @description In the order they are shown */
            readonly media: {
                /** Format: uuid */
                mediaId: string;
                /** @description In words of this product; where empty, the asset’s own are used */
                alt: {
                    [key: string]: string;
                };
                asset?: components["schemas"]["Media"];
            }[];
            completeness: components["schemas"]["Completeness"];
            /** @description When it first became active */
            publishedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            changedAt: string;
        };
        ProductCard: {
            /** Format: uuid */
            id: string;
            handle: string;
            /** @enum {string} */
            status: "draft" | "active" | "archived";
            /** @description In the language asked for */
            title: string;
            vendor: string | null;
            /** @description The first two */
            readonly pictures: components["schemas"]["Picture"][];
            variantCount: number;
            /**
             * Format: uuid
             * @description Where there is but one
             */
            onlyVariantId?: string;
            /** @description Of its cheapest variant, in the currency asked for */
            price?: components["schemas"]["Money"];
            priceVaries: boolean;
            compareAt?: components["schemas"]["Money"];
            /** @description Whether any of it can be bought; absent while nobody has told */
            available?: boolean;
            /** @description How well it is told; `getProduct` says what is missing */
            completeness: number;
            publishedAt: string | null;
        };
        ProductPatchInput: {
            /** @description Made from the title when left out */
            handle?: string;
            /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
            title?: {
                [key: string]: string;
            };
            /** @description HTML; everything but simple formatting is removed */
            description?: {
                [key: string]: string;
            };
            categoryId?: string | null;
            vendor?: string | null;
            type?: string | null;
            tags?: string[];
            /** @enum {string} */
            status?: "draft" | "active" | "archived";
            options?: {
                name: string;
                /** @default [] */
                values?: string[];
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                names?: {
                    [key: string]: string;
                };
                labels?: {
                    [key: string]: {
                        [key: string]: string;
                    };
                };
                swatches?: {
                    [key: string]: {
                        colour?: string;
                        /** Format: uuid */
                        mediaId?: string;
                        /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                        text?: {
                            [key: string]: string;
                        };
                    };
                };
            }[];
            variants?: {
                /**
                 * Format: uuid
                 * @description Of a variant the product has; left out, it is found by its option values
                 */
                id?: string;
                /** @default [] */
                optionValues?: string[];
                sku?: string | null;
                barcode?: string | null;
                weightGrams?: number;
                taxClass?: string;
                requiresDelivery?: boolean;
                mediaIds?: string[];
            }[];
            media?: {
                /** Format: uuid */
                mediaId: string;
                /**
                 * @description Keyed by language tag: { "en": "…", "ko": "…" }
                 * @default {}
                 */
                alt?: {
                    [key: string]: string;
                };
            }[];
            attributes?: {
                [key: string]: unknown;
            };
            seo?: {
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                title?: {
                    [key: string]: string;
                };
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                description?: {
                    [key: string]: string;
                };
            };
        };
        PromisesKept: {
            /** @description Orders whose last promised day ended in the period */
            due: number;
            /** @description Of these, arrived in time */
            kept: number;
            /** @description Arrived afterwards, or not yet */
            broken: number;
        };
        PromotionCode: {
            code: string;
            mostUses: number | null;
            /** @description Orders that hold it, without cancelled ones */
            uses: number;
            expiresAt: string | null;
            /** @description What it was made for, e.g. the order whose parcel carried it */
            issuedFor: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        PromotionConditions: {
            /** @description Which items count towards the minimums, and must be there; all by default */
            items?: components["schemas"]["PromotionTarget"];
            /** @description Of the counted items, before any discount */
            minimumSubtotal?: {
                amount: number;
                currency: string;
            }[];
            /** @description Of the counted items */
            minimumQuantity?: number;
            /** @description Only on the first order of a customer */
            firstOrder?: boolean;
            /** @description Codes of the markets it holds in; all by default */
            markets?: string[];
        };
        PromotionExplanation: {
            /** Format: uuid */
            promotionId: string;
            /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
            title: {
                [key: string]: string;
            };
            applied: boolean;
            code?: string;
            /** @description What it takes in this cart */
            amount: components["schemas"]["Money"];
            /** @description What it would take if it stood alone */
            alone: components["schemas"]["Money"];
            /** @description Why it does not hold */
            obstacle?: {
                /** @description `minimum-not-met`, `not-combinable`, `used-up`, … */
                reason: string;
                missing?: components["schemas"]["Money"];
                missingQuantity?: number;
                /** Format: date-time */
                startsAt?: string;
            };
        };
        PromotionQuestionInput: {
            /** @description Code of the market */
            market: string;
            lines: {
                /** Format: uuid */
                variantId: string;
                quantity: number;
            }[];
            /** @default [] */
            codes?: string[];
            /**
             * Format: uuid
             * @description Of the customer, whose earlier orders and uses count
             */
            profileId?: string;
            /** @description What the chosen delivery costs */
            delivery?: components["schemas"]["Money"];
        };
        PromotionRule: {
            /** @constant */
            kind: "percent";
            /** @description 10 % is 1000; 10000 makes it free */
            basisPoints: number;
            /** @description Which items; the whole order when left out */
            on?: components["schemas"]["PromotionTarget"];
        } | {
            /** @constant */
            kind: "amount";
            /** @description One amount per currency; in other currencies the promotion does not hold */
            amounts: {
                amount: number;
                currency: string;
            }[];
            /** @description Which items; the whole order when left out */
            on?: components["schemas"]["PromotionTarget"];
        } | {
            /** @constant */
            kind: "free-delivery";
            /** @description The most it takes off, per currency; the whole price when left out */
            upTo?: {
                amount: number;
                currency: string;
            }[];
        } | {
            /** @constant */
            kind: "buy-x-get-y";
            /** @description How many of what have to be bought at full price */
            buy: {
                quantity: number;
                of?: components["schemas"]["PromotionTarget"];
            };
            /** @description How many of what are then reduced; they have to be in the cart */
            get: {
                quantity: number;
                of?: components["schemas"]["PromotionTarget"];
                /**
                 * @description How much is off them; all by default
                 * @default 10000
                 */
                basisPoints: number;
            };
            /** @description How often in one order; as often as it fits when left out */
            mostTimes?: number;
        } | {
            /** @constant */
            kind: "gift";
            /**
             * Format: uuid
             * @description What is given; it needs stock of its own
             */
            variantId: string;
            /** @default 1 */
            quantity: number;
        };
        PromotionRuleInput: {
            /** @constant */
            kind: "percent";
            /** @description 10 % is 1000; 10000 makes it free */
            basisPoints: number;
            /** @description Which items; the whole order when left out */
            on?: components["schemas"]["PromotionTarget"];
        } | {
            /** @constant */
            kind: "amount";
            /** @description One amount per currency; in other currencies the promotion does not hold */
            amounts: {
                amount: number;
                currency: string;
            }[];
            /** @description Which items; the whole order when left out */
            on?: components["schemas"]["PromotionTarget"];
        } | {
            /** @constant */
            kind: "free-delivery";
            /** @description The most it takes off, per currency; the whole price when left out */
            upTo?: {
                amount: number;
                currency: string;
            }[];
        } | {
            /** @constant */
            kind: "buy-x-get-y";
            /** @description How many of what have to be bought at full price */
            buy: {
                quantity: number;
                of?: components["schemas"]["PromotionTarget"];
            };
            /** @description How many of what are then reduced; they have to be in the cart */
            get: {
                quantity: number;
                of?: components["schemas"]["PromotionTarget"];
                /**
                 * @description How much is off them; all by default
                 * @default 10000
                 */
                basisPoints?: number;
            };
            /** @description How often in one order; as often as it fits when left out */
            mostTimes?: number;
        } | {
            /** @constant */
            kind: "gift";
            /**
             * Format: uuid
             * @description What is given; it needs stock of its own
             */
            variantId: string;
            /** @default 1 */
            quantity?: number;
        };
        /** @description Items of any of these; everything when nothing is named */
        PromotionTarget: {
            variantIds?: string[];
            productIds?: string[];
            collectionIds?: string[];
            tags?: string[];
        };
        PromotionTermsInput: {
            /** @description What shoppers read, by language tag */
            title: {
                [key: string]: string;
            };
            rule: components["schemas"]["PromotionRuleInput"];
            /** @default {} */
            conditions?: components["schemas"]["PromotionConditions"];
            /**
             * @description Classes it may stand beside; none makes it exclusive
             * @default [
             *       "delivery",
             *       "gift"
             *     ]
             */
            combinesWith?: ("product" | "order" | "delivery" | "gift")[];
            /** @default 0 */
            priority?: number;
            /**
             * @description Holds without a code
             * @default false
             */
            automatic?: boolean;
            /** @description Codes anybody may use; more, and single-use ones, later */
            codes?: string[];
            /**
             * Format: date-time
             * @description At once when left out
             */
            startsAt?: string;
            /**
             * Format: date-time
             * @description First instant at which it no longer holds
             */
            endsAt?: string;
            /** @description In all */
            mostUses?: number;
            /** @description Of one customer */
            mostUsesPerProfile?: number;
        };
        Proportion: {
            count: number;
            /** @description n: how many were looked at */
            of: number;
            /** @description 0 to 1 */
            share: number;
            /** @description The true share lies between `low` and `high` nineteen times of twenty (Wilson) */
            low: number;
            high: number;
        };
        /** @description By published reviews */
        Rating: {
            count: number;
            /** @description 1.00 to 5.00, rounded half up to hundredths */
            mean: number;
            /** @description Of one, two, three, four and five stars */
            readonly histogram: number[];
        };
        Redemption: {
            /** Format: uuid */
            promotionId: string;
            /** Format: uuid */
            orderId: string;
            profileId: string | null;
            code: string | null;
            issuedFor: string | null;
            /** Format: date-time */
            redeemedAt: string;
            /** @description When the order was cancelled and the use given back */
            releasedAt: string | null;
        };
        /** @description What to give back; the parts are added up */
        RefundWish: {
            lines?: {
                /** Format: uuid */
                lineId: string;
                quantity: number;
                /** @description Whether the goods are back on the shelf and can be sold again */
                restock: boolean;
            }[];
            /** @description Of what was paid for delivery, its tax included */
            delivery?: components["schemas"]["Money"];
            /** @description Out of kindness, or what no line stands for */
            amount?: components["schemas"]["Money"];
            reason: string;
            /**
             * @description Of an order that was fraud: her reviews lose the badge of a verified buyer
             * @enum {string}
             */
            cause?: "fraud";
        };
        Return: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            requestId: string;
            /** Format: uuid */
            orderId: string;
            /** @description What stands on the slip: `D1001-R1` */
            number: string;
            /** @description What the customer wants to send back */
            lines: {
                /** Format: uuid */
                lineId: string;
                quantity: number;
                /** @description One of the words that the page offers */
                reason?: string;
                /**
                 * @description What she wants for it; her money when left out
                 * @enum {string}
                 */
                choice?: "refund" | "credit" | "exchange";
                /**
                 * Format: uuid
                 * @description What she wants instead, for an exchange
                 */
                variantId?: string;
            }[];
            acceptedBy: string;
            /** @description Of a member of staff; null when it was accepted by rule */
            acceptedByName: string | null;
            /** Format: date-time */
            acceptedAt: string;
            /** @description Units for which store credit was given before they came back */
            advanced: {
                /** Format: uuid */
                lineId: string;
                quantity: number;
            }[];
            /** Format: uuid */
            exchangeOrderId?: string;
            /**
             * Format: date-time
             * @description Until then the goods must be here, or what was given is taken back
             */
            dueAt?: string;
            /**
             * Format: date-time
             * @description Not awaited any more
             */
            givenUpAt?: string;
            /** @description Absent until the goods have been looked at */
            received?: {
                by: string;
                byName: string | null;
                /** Format: date-time */
                at: string;
                lines: {
                    /** Format: uuid */
                    lineId: string;
                    quantity: number;
                    /** @description Whether it can be sold again */
                    restock: boolean;
                    /**
                     * @description How it was when it was looked at
                     * @enum {string}
                     */
                    condition?: "as-new" | "opened" | "worn" | "damaged" | "not-ours";
                    /**
                     * @description What she gets for it; what she chose when left out. `nothing` takes back what was given before
                     * @enum {string}
                     */
                    settle?: "refund" | "credit" | "nothing";
                }[];
                /** Format: uuid */
                refundId?: string;
            };
        };
        ReturnOffer: {
            /** @description The last instant to ask; null while nothing has arrived, or without a limit */
            until: string | null;
            /** @description Whether anything can be sent back now */
            canReturn: boolean;
            /** @description Whether `credit` and `exchange` are there to choose beside `refund` */
            canChoose: boolean;
            /** @description Returns worth at most this are accepted at once */
            atOnceUpTo: components["schemas"]["Money"] | null;
            lines: {
                /** Format: uuid */
                lineId: string;
                /** @description With her, and not on their way back */
                units: number;
                /** @description What she can have instead; `difference` is per unit, below zero it becomes store credit */
                exchanges: {
                    /** Format: uuid */
                    variantId: string;
                    title: string;
                    difference: components["schemas"]["Money"];
                }[];
            }[];
            /** @description Store credit of whom the order belongs to, which pays a difference */
            credit: components["schemas"]["Money"];
            /** @description What is on its way back or was, oldest first */
            returns: {
                /** Format: uuid */
                id: string;
                number: string;
                /** @enum {string} */
                state: "awaited" | "received" | "given-up";
                /** @description By then the goods must be here, where something was given before */
                dueAt: string | null;
                /** @description The order of the exchange */
                exchange: {
                    number: string;
                    token: string;
                } | null;
            }[];
        };
        ReviewAskDelay: {
            /** @description null: as many as the shop’s settings say */
            days: number | null;
        };
        ReviewCounts: {
            /** @description Of one, two, three, four and five stars */
            readonly published: number[];
            /** @description Of one, two, three, four and five stars */
            readonly rejected: number[];
            /** @description Not decided yet */
            waiting: number;
        };
        ReviewDecision: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            reviewId: string;
            /** @enum {string} */
            outcome: "publish" | "reject" | "refer";
            /** @enum {string} */
            reason?: "spam" | "not-about-product" | "personal-data" | "insult-or-hate" | "illegal" | "not-readable" | "copied" | "not-own-experience";
            note?: string;
            /** @description On new words of a review that shows */
            onEdit: boolean;
            /** @description The second opinion */
            second: boolean;
            /** @description Id of a member of staff or of an API key */
            by: string;
            /** Format: date-time */
            at: string;
        };
        ReviewDecisionWish: {
            /**
             * @description `refer`: somebody else should look, and then alone may decide
             * @enum {string}
             */
            outcome: "publish" | "reject" | "refer";
            /**
             * @description Of a rejection. That it is bad for the shop is no reason
             * @enum {string}
             */
            reason?: "spam" | "not-about-product" | "personal-data" | "insult-or-hate" | "illegal" | "not-readable" | "copied" | "not-own-experience";
            /** @description For colleagues */
            note?: string;
            /**
             * Format: date-time
             * @description Of what was read
             */
            waitingSince?: string;
        };
        /** @description Nothing of a review that is there already: others may read her mails */
        ReviewForm: {
            /** @enum {string} */
            state: "open" | "reviewed" | "over";
            /** Format: uuid */
            productId: string;
            /** Format: uuid */
            variantId: string;
            handle: string;
            title: string;
            variantTitle: string;
            image?: {
                url: string;
                alt: string;
            };
            /** @description The name it would be shown under */
            author: string;
            locale: string;
            readonly questions: components["schemas"]["ReviewQuestion"][];
            /** @description What is offered, whatever the stars */
            incentive?: string;
        };
        ReviewQuestion: {
            key: string;
            /** @enum {string} */
            kind: "scale" | "fit" | "about";
            /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
            label: {
                [key: string]: string;
            };
            /** @description Of a scale: what one means */
            low?: {
                [key: string]: string;
            };
            /** @description Of a scale: what five means */
            high?: {
                [key: string]: string;
            };
            /** @description What may be answered about the reviewer */
            choices?: {
                value: string;
                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                label: {
                    [key: string]: string;
                };
            }[];
        };
        /** @description Each order line counts once in each figure */
        ReviewRequestFunnel: {
            /** @enum {string} */
            channel: "email" | "chat" | "sms";
            asked: number;
            reminded: number;
            opened: number;
            reviewed: number;
        };
        ReviewSummary: {
            rating: components["schemas"]["Rating"];
            readonly answers: {
                question: components["schemas"]["ReviewQuestion"];
                count: number;
                /** @description Of a scale */
                mean?: number;
                fit?: components["schemas"]["FitFeedback"];
            }[];
            /** @description What reviewers are asked beside stars and words */
            readonly questions: components["schemas"]["ReviewQuestion"][];
            /** @description Reviews that were not published, by stars: nobody needs to trust us */
            readonly rejected: number[];
            /** @description Not decided yet; nobody can see their stars */
            waiting: number;
        };
        RuleTried: {
            /** @description All that fit, whatever their state */
            products: number;
            /** @description Those of them that shoppers would see */
            onSale: number;
            /** @description The first of them, those on sale before the others, the newest first */
            sample: {
                /** Format: uuid */
                id: string;
                /** @description In the language asked for */
                title: string;
                /** @enum {string} */
                status: "draft" | "active" | "archived";
                readonly pictures: components["schemas"]["Picture"][];
            }[];
        };
        SavedAddress: {
            /** Format: uuid */
            id: string;
            address: components["schemas"]["Address"];
        };
        SavedView: {
            /** Format: uuid */
            id: string;
            /** @description Which list it is of */
            list: string;
            name: string;
            /** @description As the list of the admin has them in its address */
            filters: {
                [key: string]: string;
            };
        };
        SearchTerm: {
            term: string;
            searches: number;
            /** @description What it found last time */
            results: number;
            /** Format: date-time */
            lastAt: string;
        };
        SeenPage: {
            views: number;
            /** @description Of each day, added up; only where views may be joined without asking */
            visitors: number;
            /** @description Views that began a visit */
            entries: number;
            /** @description Entries from which nobody went on */
            bounces: number;
            /** @description Id of the product, collection or category */
            subject: string;
            /** @description Null when it is gone */
            title: string | null;
            /** @description Half of the views lasted at least so long */
            medianMs: number | null;
        };
        Send: {
            /** Format: uuid */
            id: string;
            /** @description What it is for; a second mail for the same is never made */
            key: string;
            template: string;
            profileId: string | null;
            recipient: string;
            locale: string;
            subject: string;
            /** @enum {string} */
            state: "queued" | "sent" | "refused";
            tries: number;
            lastError: string | null;
            /** Format: date-time */
            createdAt: string;
            sentAt: string | null;
        };
        SendContent: {
            /** Format: uuid */
            id: string;
            /** @description What it is for; a second mail for the same is never made */
            key: string;
            template: string;
            profileId: string | null;
            recipient: string;
            locale: string;
            subject: string;
            /** @enum {string} */
            state: "queued" | "sent" | "refused";
            tries: number;
            lastError: string | null;
            /** Format: date-time */
            createdAt: string;
            sentAt: string | null;
            html: string;
            bodyText: string;
            /** @description RFC 5322 Message-ID, without brackets */
            messageId: string;
        };
        Service: {
            code: string;
            name: {
                [key: string]: string;
            };
            /** @default {} */
            description: {
                [key: string]: string;
            };
            /** @default true */
            active: boolean;
            /** @description In a currency without a price the service is not offered */
            prices: {
                currency: string;
                amount: number;
            }[];
            /**
             * Format: uuid
             * @description The stock it uses up, one per order
             */
            variantId?: string;
            /** @default standard */
            taxClass: string;
            /** @description What the shopper writes, e.g. the words on the card */
            asksFor?: {
                label: {
                    [key: string]: string;
                };
                maxLength: number;
            };
            /** @description What the packer does */
            pickInstruction: string;
            /** @default 0 */
            position: number;
            /** Format: uuid */
            id: string;
        };
        ServiceTermsInput: {
            code: string;
            name: {
                [key: string]: string;
            };
            /** @default {} */
            description?: {
                [key: string]: string;
            };
            /** @default true */
            active?: boolean;
            /** @description In a currency without a price the service is not offered */
            prices: {
                currency: string;
                amount: number;
            }[];
            /**
             * Format: uuid
             * @description The stock it uses up, one per order
             */
            variantId?: string;
            /** @default standard */
            taxClass?: string;
            /** @description What the shopper writes, e.g. the words on the card */
            asksFor?: {
                label: {
                    [key: string]: string;
                };
                maxLength: number;
            };
            /** @description What the packer does */
            pickInstruction: string;
            /** @default 0 */
            position?: number;
        };
        SetAside: {
            /** Format: uuid */
            id: string;
            consumer: string;
            eventSeq: number;
            type: string;
            error: string;
            attempts: number;
            /** Format: date-time */
            at: string;
        };
        Setup: {
            /** @description All of them, in their order */
            readonly steps: {
                /** @enum {string} */
                step: "look" | "markets" | "goods" | "delivery" | "payment" | "staff";
                /** @description Null until somebody has done or skipped it */
                answer: ("done" | "skipped") | null;
                answeredAt: string | null;
            }[];
            /** @description Where to go on; null when each step was done or skipped */
            next: ("look" | "markets" | "goods" | "delivery" | "payment" | "staff") | null;
            /** @description When somebody said that she needs no guide */
            dismissedAt: string | null;
            /** @description What the shop has already */
            facts: {
                /** @description The goods are those of the demo */
                isDemo: boolean;
                markets: {
                    name: string;
                    currency: string;
                }[];
                hasGoods: boolean;
                zones: {
                    name: string;
                    /** @description How many ways to send there */
                    rates: number;
                }[];
                /** @description Who takes payments now; `test` moves no money */
                providers: {
                    name: string;
                    /** @enum {string} */
                    kind: "wallet" | "card" | "bank" | "test";
                }[];
                /** @description How many people work here */
                staff: number;
                hasOrders: boolean;
            };
        };
        Shop: {
            name: string;
            tagline: string;
            defaultLocale: string;
            locales: string[];
            contactEmail: string;
            phone?: string;
            address?: string;
            colours: {
                brand: string;
                accent: string;
                paper: string;
            };
            /** @description Short promises, shown near the buy button */
            trust: {
                icon: string;
                text: string;
            }[];
            /** @description What makes this shop special */
            reasonsToBuy: {
                icon: string;
                text: string;
            }[];
            returnDays: number;
            /** @description Those that have been written */
            policies: ("delivery" | "returns" | "privacy" | "terms")[];
        };
        ShopSettings: {
            /** @default My shop */
            name: string;
            /**
             * @description Keyed by language tag
             * @default {
             *       "en": "Good things, made with care",
             *       "ko": "정성껏 만든 좋은 물건"
             *     }
             */
            tagline: {
                [key: string]: string;
            };
            /**
             * Format: uri
             * @description Where shoppers reach the shop, used in mails; the address it runs at by default
             */
            baseUrl?: string;
            /**
             * @description IANA name; cut-off times and promised dates are reckoned in it
             * @default UTC
             */
            timeZone: string;
            /** @default en */
            defaultLocale: string;
            /**
             * @default [
             *       "en",
             *       "ko"
             *     ]
             */
            locales: string[];
            /**
             * Format: email
             * @default hello@example.com
             */
            contactEmail: string;
            phone?: string;
            /** @description Postal address, shown in every mail (CAN-SPAM section 7704(a)(5)) */
            address?: string;
            /**
             * @description The same as people of a language write it; where one is left out, `address` stands
             * @default {}
             */
            addressIn: {
                [key: string]: string;
            };
            colours: {
                /** @default #1f6f5c */
                brand: string;
                /** @default #e8743b */
                accent: string;
                /** @default #fbf8f3 */
                paper: string;
            };
            /**
             * Format: uuid
             * @description A picture in place of the written name, at the head of pages and mails; what it says stays the name
             */
            logoMediaId?: string;
            /** @description What the front page opens with */
            hero: {
                /**
                 * Format: uuid
                 * @description A wide picture (16:9) at the top of the front page
                 */
                mediaId?: string;
                /**
                 * Format: uuid
                 * @description The same for phones, upright (4:5); the wide one when left out
                 */
                tallMediaId?: string;
                /**
                 * @description Over the picture; the tagline when empty
                 * @default {}
                 */
                title: {
                    [key: string]: string;
                };
                /**
                 * @description One or two sentences below the title
                 * @default {}
                 */
                text: {
                    [key: string]: string;
                };
            };
            /**
             * @description Filled by the demo, which may restore it and forget all orders; turn it off when the shop becomes real
             * @default false
             */
            isDemo: boolean;
            founder: {
                /** @default  */
                name: string;
                /**
                 * @description What the founder says to somebody who has just ordered
                 * @default {}
                 */
                thanks: {
                    [key: string]: string;
                };
                /**
                 * @description Why there is this shop, told on the front page; paragraphs by empty lines
                 * @default {}
                 */
                story: {
                    [key: string]: string;
                };
            };
            /** @description How headlines and first sentences speak to those who have bought: short, warm, or with a smile */
            tones: {
                /**
                 * @description The page right after an order
                 * @default warm
                 * @enum {string}
                 */
                thanks: "plain" | "warm" | "playful";
                /**
                 * @description The order’s own page and the account, which only those who have bought see
                 * @default warm
                 * @enum {string}
                 */
                order: "plain" | "warm" | "playful";
                /**
                 * @description Mails that an order is in, has left and has arrived; mails of money and trouble have one
                 * @default warm
                 * @enum {string}
                 */
                mails: "plain" | "warm" | "playful";
            };
            policies: {
                /**
                 * @description Keyed by language tag: { "en": "…", "ko": "…" }
                 * @default {}
                 */
                delivery: {
                    [key: string]: string;
                };
                /**
                 * @description Keyed by language tag: { "en": "…", "ko": "…" }
                 * @default {}
                 */
                returns: {
                    [key: string]: string;
                };
                /**
                 * @description Keyed by language tag: { "en": "…", "ko": "…" }
                 * @default {}
                 */
                privacy: {
                    [key: string]: string;
                };
                /**
                 * @description Keyed by language tag: { "en": "…", "ko": "…" }
                 * @default {}
                 */
                terms: {
                    [key: string]: string;
                };
            };
            /**
             * @description Short promises shown near the buy button and in the checkout
             * @default []
             */
            trust: {
                /** @enum {string} */
                icon: "lock" | "return" | "delivery" | "person" | "star" | "leaf" | "heart" | "box";
                /** @description Keyed by language tag */
                text: {
                    [key: string]: string;
                };
                /** @description Codes of the markets it is for; all when left out */
                markets?: string[];
            }[];
            /**
             * @description What makes this shop special, shown near the buy button and in slots of the checkout
             * @default []
             */
            reasonsToBuy: {
                /** @enum {string} */
                icon: "lock" | "return" | "delivery" | "person" | "star" | "leaf" | "heart" | "box";
                /** @description Keyed by language tag */
                text: {
                    [key: string]: string;
                };
                /** @description Codes of the markets it is for; all when left out */
                markets?: string[];
            }[];
            /** @description How the checkout looks where no experiment decides */
            checkout: {
                /**
                 * @description Beside the payment: nothing, who keeps the payment safe, or also how others rate the shop
                 * @default seals-and-rating
                 * @enum {string}
                 */
                trust: "none" | "seals" | "seals-and-rating";
                /**
                 * @description Whether the checkout shows the reasons to buy
                 * @default slots
                 * @enum {string}
                 */
                usp: "none" | "slots";
            };
            returns: {
                /**
                 * @description Returns worth at most this, one amount per currency, are accepted at once: label, store credit and exchange are there the moment she asks. Staff answers all others
                 * @default []
                 */
                atOnceUpTo: {
                    amount: number;
                    currency: string;
                }[];
                /**
                 * @description By then the goods must be here, or credit and exchange that were given for them are taken back
                 * @default 14
                 */
                parcelDays: number;
            };
            /** @default 30 */
            returnDays: number;
            /** @description How buyers are asked for reviews, and when these show */
            reviews: {
                /**
                 * @description Words show once somebody who cannot see the stars has decided; otherwise they show at once
                 * @default true
                 */
                needDecision: boolean;
                /**
                 * @description Whether buyers are asked for a review after their parcel arrived
                 * @default true
                 */
                ask: boolean;
                /**
                 * @description Days after the arrival; a product may have its own
                 * @default 7
                 */
                askAfterDays: number;
                /**
                 * @description Days after the first mail until the only reminder; 0 for none
                 * @default 10
                 */
                remindAfterDays: number;
                /**
                 * @description What is offered for a review, whatever its stars; told in the mail and shown with the review
                 * @default {}
                 */
                incentive: {
                    [key: string]: string;
                };
            };
        };
        ShopperOrder: {
            /** Format: uuid */
            id: string;
            /** @description What people say on the phone: `D1001` */
            number: string;
            /** @description Opens this order to whoever has it */
            token: string;
            /** @enum {string} */
            status: "waiting-for-payment" | "confirmed" | "packing" | "partly-on-its-way" | "on-its-way" | "delivered" | "returned" | "refunded" | "cancelled";
            email: string;
            name?: string;
            locale: string;
            market: string;
            currency: string;
            address?: components["schemas"]["Address"];
            billingAddress?: components["schemas"]["Address"];
            delivery?: {
                code: string;
                name: string;
                /** @enum {string} */
                kind: "standard" | "express" | "same-day";
                /** @description Days, YYYY-MM-DD in the shop’s time zone */
                promise: {
                    from: string;
                    to: string;
                };
                /** @description Time of day, HH:MM */
                slot?: {
                    from: string;
                    to: string;
                };
            };
            readonly lines: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                variantId: string;
                productId: string;
                handle: string;
                title: string;
                variantTitle: string;
                sku?: string;
                image?: {
                    url: string;
                    alt: string;
                };
                quantity: number;
                unitPrice: components["schemas"]["Money"];
                discount: components["schemas"]["Money"];
                tax: components["schemas"]["Money"];
                total: components["schemas"]["Money"];
                gift: boolean;
                /** @description Units whose price went back */
                refunded: number;
            }[];
            readonly services: {
                code: string;
                name: string;
                price: components["schemas"]["Money"];
            }[];
            readonly codes: string[];
            taxIncluded: boolean;
            readonly taxes: {
                name: string;
                rateBasisPoints: number;
                amount: components["schemas"]["Money"];
            }[];
            totals: components["schemas"]["Totals"];
            /** @description Money that went back */
            refunded: components["schemas"]["Money"];
            giftMessage?: string;
            note?: string;
            canChangeAddress: boolean;
            /**
             * @description `on-request`: it is being packed, staff decide
             * @enum {string}
             */
            canCancel: "at-once" | "on-request" | "no";
            canReturn: boolean;
            /** Format: date-time */
            cancelledAt?: string;
            /** Format: date-time */
            placedAt: string;
        };
        ShopperOrderDetail: {
            /** Format: uuid */
            id: string;
            /** @description What people say on the phone: `D1001` */
            number: string;
            /** @description Opens this order to whoever has it */
            token: string;
            /** @enum {string} */
            status: "waiting-for-payment" | "confirmed" | "packing" | "partly-on-its-way" | "on-its-way" | "delivered" | "returned" | "refunded" | "cancelled";
            email: string;
            name?: string;
            locale: string;
            market: string;
            currency: string;
            address?: components["schemas"]["Address"];
            billingAddress?: components["schemas"]["Address"];
            delivery?: {
                code: string;
                name: string;
                /** @enum {string} */
                kind: "standard" | "express" | "same-day";
                /** @description Days, YYYY-MM-DD in the shop’s time zone */
                promise: {
                    from: string;
                    to: string;
                };
                /** @description Time of day, HH:MM */
                slot?: {
                    from: string;
                    to: string;
                };
            };
            readonly lines: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                variantId: string;
                productId: string;
                handle: string;
                title: string;
                variantTitle: string;
                sku?: string;
                image?: {
                    url: string;
                    alt: string;
                };
                quantity: number;
                unitPrice: components["schemas"]["Money"];
                discount: components["schemas"]["Money"];
                tax: components["schemas"]["Money"];
                total: components["schemas"]["Money"];
                gift: boolean;
                /** @description Units whose price went back */
                refunded: number;
            }[];
            readonly services: {
                code: string;
                name: string;
                price: components["schemas"]["Money"];
            }[];
            readonly codes: string[];
            taxIncluded: boolean;
            readonly taxes: {
                name: string;
                rateBasisPoints: number;
                amount: components["schemas"]["Money"];
            }[];
            totals: components["schemas"]["Totals"];
            /** @description Money that went back */
            refunded: components["schemas"]["Money"];
            giftMessage?: string;
            note?: string;
            canChangeAddress: boolean;
            /**
             * @description `on-request`: it is being packed, staff decide
             * @enum {string}
             */
            canCancel: "at-once" | "on-request" | "no";
            canReturn: boolean;
            /** Format: date-time */
            cancelledAt?: string;
            /** Format: date-time */
            placedAt: string;
            /** @description What she asked staff for, latest first */
            requests: {
                /** @enum {string} */
                kind: "cancel" | "return";
                reason: string;
                /** Format: date-time */
                at: string;
                /** @description null while nobody has answered */
                accepted: boolean | null;
            }[];
        };
        ShopperPayment: {
            /** Format: uuid */
            id: string;
            provider: string;
            amount: components["schemas"]["Money"];
            /** @enum {string} */
            status: "open" | "needs-action" | "processing" | "authorised" | "captured" | "declined" | "voided";
            declineReason?: string;
            /** @description Where or with what she pays: an address, keys for the provider’s script, an account */
            page?: {
                /** @constant */
                kind: "redirect";
                url: string;
            } | {
                /** @constant */
                kind: "client";
                publicKey: string;
                clientSecret: string;
            } | {
                /** @constant */
                kind: "instructions";
                readonly fields: {
                    name: string;
                    value: string;
                }[];
            };
        };
        ShopperProfile: {
            /** Format: uuid */
            profileId: string;
            email: string | null;
            name: string | null;
            locale: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        ShopperSession: {
            /** @description Bring it as `Authorization: Bearer …`; keep it like a password */
            sessionToken: string;
            /** Format: uuid */
            profileId: string;
            /** Format: date-time */
            expiresAt: string;
            returnTo: string | null;
        };
        ShownCategory: {
            /** Format: uuid */
            id: string;
            handle: string;
            title: string;
            descriptionHtml: string;
            /** @description From the widest category down to this one */
            readonly breadcrumbs: components["schemas"]["Crumb"][];
            readonly children: components["schemas"]["Crumb"][];
            seo: {
                title: string;
                description: string;
            };
        };
        ShownCollection: {
            /** Format: uuid */
            id: string;
            handle: string;
            title: string;
            descriptionHtml: string;
            picture?: components["schemas"]["ShownPicture"];
            seo: {
                title: string;
                description: string;
            };
        };
        ShownPicture: {
            /** Format: uuid */
            mediaId: string;
            alt: string;
            width: number;
            height: number;
            /** @description A blurred picture to show while it loads, as data address */
            placeholder: string;
            /** @description By media type, the best first */
            readonly sources: {
                type: string;
                srcset: string;
            }[];
            /** @description Path below the shop’s address */
            fallback: string;
        };
        ShownProduct: {
            /** Format: uuid */
            id: string;
            handle: string;
            title: string;
            /** @description Sanitised */
            descriptionHtml: string;
            vendor: string | null;
            type: string | null;
            readonly tags: string[];
            readonly breadcrumbs: components["schemas"]["Crumb"][];
            readonly collections: components["schemas"]["Crumb"][];
            readonly options: {
                /** @description As variants know it */
                name: string;
                label: string;
                readonly values: {
                    value: string;
                    label: string;
                    colour?: string;
                    /** Format: uuid */
                    mediaId?: string;
                    text?: string;
                }[];
            }[];
            /** @description With price and stock in the market asked for */
            readonly variants: {
                /** Format: uuid */
                id: string;
                sku: string | null;
                title: string;
                /** @description In the order of the options */
                readonly optionValues: string[];
                readonly mediaIds: string[];
                /** @description Absent where it is not sold in this currency */
                price?: components["schemas"]["Money"];
                compareAt?: components["schemas"]["Money"];
                /** @description For whom the price is, where it is one of a group she belongs to */
                priceFor?: string;
                /** @description Absent where nobody counts */
                left?: number;
                buyable: boolean;
            }[];
            readonly pictures: components["schemas"]["ShownPicture"][];
            readonly models: {
                /** Format: uuid */
                mediaId: string;
                mediaType: string;
                url: string;
                alt: string;
            }[];
            readonly attributes: {
                key: string;
                kind: string;
                label: string;
                unit?: string;
                /** @description In the shape of its kind */
                value: unknown;
            }[];
            seo: {
                title: string;
                description: string;
            };
            /** @description Absent before its first review */
            rating?: components["schemas"]["Rating"];
            market: string;
            currency: string;
            taxIncluded: boolean;
            publishedAt: string | null;
            /** Format: date-time */
            changedAt: string;
        };
        ShownReview: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            productId: string;
            /**
             * Format: uuid
             * @description What she had; to buy the same
             */
            variantId?: string;
            rating: number;
            /** @description Plain text, may be empty */
            title: string;
            /** @description Plain text with line breaks, may be empty */
            body: string;
            /** @description Answers to questions of kind `scale` (1 to 5) and `fit` (1 small, 2 true to size, 3 large), by key */
            ratings: {
                [key: string]: number;
            };
            /** @description What reviewers say of themselves, by key */
            about: {
                [key: string]: string;
            };
            readonly pictures: components["schemas"]["ShownPicture"][];
            /** @description Empty for somebody who is no longer known here */
            author: string;
            locale: string;
            /** @description What was offered for it; show it */
            incentive?: string;
            /** @description Derived from a paid or delivered order */
            verified: boolean;
            helpful: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            editedAt?: string;
            /** @description Of the shop */
            reply?: {
                body: string;
                locale: string;
                /** Format: date-time */
                at: string;
                /** Format: date-time */
                editedAt?: string;
            };
        };
        StaffInvitation: {
            /** Format: uuid */
            id: string;
            email: string;
            /** @enum {string} */
            role: "owner" | "manager" | "packer" | "viewer";
            invitedBy: string;
            invitedByName: string | null;
            /** Format: date-time */
            sentAt: string;
            /**
             * Format: date-time
             * @description Afterwards the link is dead until it is sent anew
             */
            expiresAt: string;
            isOver: boolean;
        };
        StaffSession: {
            id: string;
            /** @description What the browser says of itself */
            device: string | null;
            /** @description The network address it signed in from */
            address: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Kept to the hour
             */
            usedAt: string;
            /** @description The one that asks */
            isThis: boolean;
        };
        Stock: {
            /** Format: uuid */
            variantId: string;
            /**
             * @description When it runs out: refuse, or sell on and owe the goods
             * @enum {string}
             */
            policy: "deny" | "continue";
            onHand: number;
            /** @description What a new buyer can have; below zero when more was promised than is there */
            available: number;
            /** @description Units that buyers have put aside at this moment, owed ones included */
            held: number;
            /** @description Units sold that were not there yet */
            owed: number;
            locations: {
                /** Format: uuid */
                locationId: string;
                onHand: number;
                available: number;
                held: number;
            }[];
        };
        StockCountsReport: {
            /** @description Rows that were taken */
            set: number;
            /** @description Rows that were left out, by their place in the list */
            refused: {
                index: number;
                field: string;
                message: string;
            }[];
        };
        StockRow: {
            /** Format: uuid */
            variantId: string;
            /** Format: uuid */
            productId: string;
            productTitle: string;
            /** @description Empty for the only variant of a product */
            variantTitle: string;
            sku?: string;
            picture?: {
                url: string;
                alt: string;
            };
            /** @description Whether its product is active */
            isOnSale: boolean;
            /** @description Whether it is counted at all; if not, all figures are zero */
            tracked: boolean;
            /**
             * @description When it runs out: refuse, or sell on and owe the goods
             * @enum {string}
             */
            policy: "deny" | "continue";
            onHand: number;
            /** @description What a new buyer can have; below zero when more was promised than is there */
            available: number;
            /** @description Units that buyers have put aside at this moment, owed ones included */
            held: number;
            /** @description Units sold that were not there yet */
            owed: number;
            locations: {
                /** Format: uuid */
                locationId: string;
                onHand: number;
                available: number;
                held: number;
            }[];
        };
        StoreAudit: {
            run: components["schemas"]["StoreAuditRun"];
            /** @description All 115, area by area; empty until it is finished */
            results: components["schemas"]["StoreAuditResult"][];
            /** @description What was looked at, and why */
            pages: {
                path: string;
                kind: string;
                why: string;
            }[];
        };
        StoreAuditComparison: {
            earlier: components["schemas"]["StoreAuditRun"];
            later: components["schemas"]["StoreAuditRun"];
            better: {
                /** @description Lasting, area first: `trust.policy-returns` */
                id: string;
                /** @enum {string} */
                area: "speed" | "mobile" | "navigation" | "product" | "trust" | "buying" | "found" | "access" | "language" | "mail" | "search" | "operations" | "sending";
                areaTitle: string;
                /** @enum {string} */
                kind: "auto" | "manual";
                /** @description What is so when all is well; of a manual check the question */
                title: string;
                weight: number;
                /**
                 * @description `not-here`: this shop does not need it. `open`: a question nobody has answered
                 * @enum {string}
                 */
                before: "pass" | "fail" | "not-here" | "open";
                /**
                 * @description `not-here`: this shop does not need it. `open`: a question nobody has answered
                 * @enum {string}
                 */
                now: "pass" | "fail" | "not-here" | "open";
                says: string;
                /** Format: date-time */
                since: string;
            }[];
            worse: {
                /** @description Lasting, area first: `trust.policy-returns` */
                id: string;
                /** @enum {string} */
                area: "speed" | "mobile" | "navigation" | "product" | "trust" | "buying" | "found" | "access" | "language" | "mail" | "search" | "operations" | "sending";
                areaTitle: string;
                /** @enum {string} */
                kind: "auto" | "manual";
                /** @description What is so when all is well; of a manual check the question */
                title: string;
                weight: number;
                /**
                 * @description `not-here`: this shop does not need it. `open`: a question nobody has answered
                 * @enum {string}
                 */
                before: "pass" | "fail" | "not-here" | "open";
                /**
                 * @description `not-here`: this shop does not need it. `open`: a question nobody has answered
                 * @enum {string}
                 */
                now: "pass" | "fail" | "not-here" | "open";
                says: string;
                /** Format: date-time */
                since: string;
            }[];
        };
        StoreAuditResult: {
            /** @description Lasting, area first: `trust.policy-returns` */
            id: string;
            /** @enum {string} */
            area: "speed" | "mobile" | "navigation" | "product" | "trust" | "buying" | "found" | "access" | "language" | "mail" | "search" | "operations" | "sending";
            areaTitle: string;
            /** @enum {string} */
            kind: "auto" | "manual";
            /** @description What is so when all is well; of a manual check the question */
            title: string;
            weight: number;
            /** @description What is looked at, and where the line is */
            about: string;
            why: string;
            mend: string;
            mendAt: string;
            /**
             * @description `not-here`: this shop does not need it. `open`: a question nobody has answered
             * @enum {string}
             */
            state: "pass" | "fail" | "not-here" | "open";
            says: string;
            /** @description At most 20 of them */
            found: {
                label: string;
                /** @description The number or word that was found there */
                detail?: string;
                /** @description The screen of the admin where it is mended */
                mendAt?: string;
                /** @description The page of the shop where it can be seen */
                page?: string;
            }[];
            /** @description All of them */
            foundCount: number;
            /**
             * Format: date-time
             * @description Since when this is so, by the runs before
             */
            since: string;
            /** @description To a question, as it stands now */
            answer: {
                /** @enum {string} */
                answer: "yes" | "no" | "not-for-us";
                answeredBy: string;
                /** Format: date-time */
                answeredAt: string;
                /**
                 * Format: date-time
                 * @description Then it is asked anew
                 */
                expiresAt: string;
            } | null;
        };
        StoreAuditRun: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "waiting" | "running" | "finished" | "failed";
            /** @description Ask again until it is */
            isOver: boolean;
            /** @description Null until the pages were chosen */
            steps: number | null;
            done: number;
            score: number | null;
            areas: {
                /** @enum {string} */
                area: "speed" | "mobile" | "navigation" | "product" | "trust" | "buying" | "found" | "access" | "language" | "mail" | "search" | "operations" | "sending";
                title: string;
                /** @description Of the hundred, how many this area is worth */
                points: number;
                /** @description Null when nothing could be judged */
                score: number | null;
                passed: number;
                failed: number;
                notHere: number;
                open: number;
            }[] | null;
            failure: string | null;
            /** @description Staff, API key, `command-line` or `schedule` */
            startedBy: string;
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
        };
        StoreCredit: {
            /** @description By currency; none where there is nothing */
            balances: components["schemas"]["Money"][];
        };
        Surface: {
            /** @enum {string} */
            surface: "checkout-trust" | "checkout-usp";
            variants: string[];
        };
        Synonyms: {
            /** Format: uuid */
            id: string;
            readonly words: string[];
        };
        TaxRateInput: {
            country: string;
            /** @description Left out, the rate holds in the whole country */
            region?: string;
            /** @description standard, reduced, zero or a word of the merchant */
            taxClass: string;
            /** @description What the receipt calls it: VAT, MwSt., 부가세 */
            name: string;
            /** @description 1 % is 100; hundredths are allowed, as 6.875 % is 687.5 */
            rateBasisPoints: number;
            /**
             * @description Whether the rate of a region replaces those of the country instead of being added to them
             * @default false
             */
            insteadOfCountry?: boolean;
            /** @description Where the rate was read */
            source: string;
            /**
             * Format: date
             * @description On which day it held
             */
            asOf: string;
            /**
             * @description Whether nobody has yet confirmed it for this shop
             * @default false
             */
            toBeChecked?: boolean;
        };
        ToneExample: {
            headline: string;
            text: string;
        };
        ToneExamples: {
            /** @description The page right after an order */
            thanks: {
                /** @description Keyed by language tag: { "en": …, "ko": … } */
                plain: {
                    [key: string]: components["schemas"]["ToneExample"];
                };
                /** @description Keyed by language tag: { "en": …, "ko": … } */
                warm: {
                    [key: string]: components["schemas"]["ToneExample"];
                };
                /** @description Keyed by language tag: { "en": …, "ko": … } */
                playful: {
                    [key: string]: components["schemas"]["ToneExample"];
                };
            };
            /** @description The order’s own page */
            order: {
                /** @description Keyed by language tag: { "en": …, "ko": … } */
                plain: {
                    [key: string]: components["schemas"]["ToneExample"];
                };
                /** @description Keyed by language tag: { "en": …, "ko": … } */
                warm: {
                    [key: string]: components["schemas"]["ToneExample"];
                };
                /** @description Keyed by language tag: { "en": …, "ko": … } */
                playful: {
                    [key: string]: components["schemas"]["ToneExample"];
                };
            };
            /** @description The confirmation of an order */
            mails: {
                /** @description Keyed by language tag: { "en": …, "ko": … } */
                plain: {
                    [key: string]: components["schemas"]["ToneExample"];
                };
                /** @description Keyed by language tag: { "en": …, "ko": … } */
                warm: {
                    [key: string]: components["schemas"]["ToneExample"];
                };
                /** @description Keyed by language tag: { "en": …, "ko": … } */
                playful: {
                    [key: string]: components["schemas"]["ToneExample"];
                };
            };
        };
        Totals: {
            /** @description Prices times quantities, before any discount */
            subtotal: components["schemas"]["Money"];
            /** @description Off the lines */
            discount: components["schemas"]["Money"];
            /** @description Before its own discount */
            delivery: components["schemas"]["Money"];
            deliveryDiscount: components["schemas"]["Money"];
            services: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
        };
        Variant: {
            /** Format: uuid */
            id: string;
            sku: string | null;
            barcode: string | null;
            /** @description Its option values, `S / Green` */
            title: string;
            /** @description One per option of the product, in their order */
            readonly optionValues: string[];
            position: number;
            weightGrams: number;
            /** @description `standard`, `reduced`, `zero`, or a class of your own */
            taxClass: string;
            requiresDelivery: boolean;
            /** @description Its own among the pictures of the product, in order */
            readonly mediaIds: string[];
        };
        VersionedShopSettings: {
            settings: components["schemas"]["ShopSettings"];
            version: number;
        };
        /** @description What waits for a decision: the words, never the stars */
        WaitingReview: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            productId: string;
            productTitle: string;
            title: string;
            body: string;
            locale: string;
            readonly mediaIds: string[];
            /** @enum {string} */
            because: "new" | "edited" | "appealed" | "reported";
            /**
             * Format: date-time
             * @description Hand it back with the decision
             */
            waitingSince: string;
            /** @description What a machine noticed; it decides nothing */
            readonly marks: {
                /** @enum {string} */
                kind: "duplicate-text" | "links" | "profanity" | "personal-data" | "burst" | "emoji-only" | "over-long";
                detail: {
                    [key: string]: unknown;
                };
            }[];
            readonly reports: {
                reason: string;
                count: number;
            }[];
            /** @description Who referred or rejected it: somebody else decides */
            notBy?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    nameMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A key is nobody on the staff */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMySessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StaffSession"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endMyOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endMySession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyPasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Passkey"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMyPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description One has no such passkey */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Member"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The last owner stays one */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "owner" | "manager" | "packer" | "viewer";
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The last owner stays one */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                        scopes: string[];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    scopes: ("catalog:read" | "catalog:write" | "inventory:read" | "inventory:write" | "orders:read" | "orders:write" | "fulfilment:write" | "customers:read" | "customers:write" | "promotions:read" | "promotions:write" | "experiments:read" | "experiments:write" | "reviews:read" | "reviews:moderate" | "delivery:read" | "delivery:write" | "messages:read" | "messages:write" | "audit:read" | "audit:run" | "settings:read" | "settings:write" | "staff:read" | "staff:write" | "system:read" | "system:write")[];
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        key: string;
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such key */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
                subject?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStaffInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StaffInvitation"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteStaff: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    /** @enum {string} */
                    role: "owner" | "manager" | "packer" | "viewer";
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffInvitation"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description She works here already, or fifty invitations are open */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendStaffInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffInvitation"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not open any more */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeStaffInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not open any more */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSignInPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Without an authenticator one can do nothing but set it up */
                        isSecondFactorRequired: boolean;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSignInPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Without an authenticator one can do nothing but set it up */
                    isSecondFactorRequired: boolean;
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who asks it of others has no authenticator of her own */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionedShopSettings"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Top-level settings to replace, as `ShopSettings` has them */
                    settings: {
                        [key: string]: unknown;
                    };
                    /** @description The version the change was made on */
                    version?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionedShopSettings"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed them meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A setting does not fit; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getToneExamples: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToneExamples"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSends: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
                state?: "queued" | "sent" | "refused";
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Send"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendContent"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such mail */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retrySend: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such mail */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has left already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConsumers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ConsumerState"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rewindConsumer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                consumer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSetAside: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SetAside"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaySetAside: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Replayed or dismissed already */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing reacts to it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismissSetAside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Replayed or dismissed already */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["JobState"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The job is not failed any more */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStoreAudits: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StoreAuditRun"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startStoreAudit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreAuditRun"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStoreAudit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreAudit"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such audit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareStoreAudits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                other: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreAuditComparison"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such audit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description One of them has not come to its end */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerStoreAuditCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    answer: "yes" | "no" | "not-for-us";
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such check */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The shop judges it by itself, or nothing was answered */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawStoreAuditAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such check */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The shop judges it by itself, or nothing was answered */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
                /** @description What there is to do with it */
                status?: "awaiting-payment" | "to-pack" | "packing" | "partially-shipped" | "shipped" | "delivered" | "returned" | "refunded" | "cancelled";
                /** @description Of one customer */
                profileId?: string;
                /** @description A number, or a part of an email or name */
                search?: string;
                /** @description `arrival`: should have come within the last 60 days and has not; `answer`: a request is open */
                waits?: "arrival" | "answer";
                /** @description Placed at or after this instant */
                from?: string;
                /** @description Placed before this instant */
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OrderSummary"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such order */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addOrderNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such order */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such order */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Part of it has left already; `orders/already-shipped` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeOrderAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address: components["schemas"]["Address"];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such order */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is cancelled, being packed already, or nothing of it is sent */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address lacks something, or lies in another country or state; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrderRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OrderRequest"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerOrderRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accepted: boolean;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRequest"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such request */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The parcel has left, so it cannot be cancelled any more */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refundOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        refundId: string;
                        amount: components["schemas"]["Money"];
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such order */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description More than was bought or paid, or nothing at all; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    capturePayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount?: components["schemas"]["Money"];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such payment */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not authorised, or was given up */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description More than is authorised, or another currency */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receiveTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: components["schemas"]["Money"];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such payment */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is no bank transfer; it reports by itself */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another amount was asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markRefundSent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such refund */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The provider gives back by itself */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProducts: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
                /** @description Words, a SKU or a barcode */
                search?: string;
                status?: "draft" | "active" | "archived";
                collectionId?: string;
                /** @description With the categories below it */
                categoryId?: string;
                vendor?: string;
                tag?: string;
                type?: string;
                /** @description `true`: only what can be bought now */
                available?: string;
                /** @description `relevance` needs words; newest first when left out */
                sort?: "relevance" | "featured" | "newest" | "title" | "price-up" | "price-down";
                /** @description Language of the titles */
                locale?: string;
                /** @description ISO 4217; no prices when left out */
                currency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProductCard"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                        total: number;
                        /** @description On the first page: what the result can be narrowed by */
                        readonly facets: components["schemas"]["Facet"][];
                        /** @description What was searched for instead of a mistyped word */
                        correctedTo?: string;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProductInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another product has this handle */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field does not fit, or an active product lacks what its category asks; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such product */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductPatchInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such product */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another product has this handle */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field does not fit, or an active product lacks what its category asks; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    archiveProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such product */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    duplicateProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such product */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sortProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    productIds: string[];
                    /**
                     * @description `archived` takes them out of the shop
                     * @enum {string}
                     */
                    status?: "draft" | "active" | "archived";
                    /** @description Beside those they have */
                    addTags?: string[];
                    /** @description Without regard to capitals */
                    removeTags?: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Those that were different before */
                        changed: string[];
                        refused: {
                            /** Format: uuid */
                            productId: string;
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveVariants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    options?: {
                        name: string;
                        /** @default [] */
                        values?: string[];
                        /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                        names?: {
                            [key: string]: string;
                        };
                        labels?: {
                            [key: string]: {
                                [key: string]: string;
                            };
                        };
                        swatches?: {
                            [key: string]: {
                                colour?: string;
                                /** Format: uuid */
                                mediaId?: string;
                                /** @description Keyed by language tag: { "en": "…", "ko": "…" } */
                                text?: {
                                    [key: string]: string;
                                };
                            };
                        };
                    }[];
                    variants: {
                        /**
                         * Format: uuid
                         * @description Of a variant the product has; left out, it is found by its option values
                         */
                        id?: string;
                        /** @default [] */
                        optionValues?: string[];
                        sku?: string | null;
                        barcode?: string | null;
                        weightGrams?: number;
                        taxClass?: string;
                        requiresDelivery?: boolean;
                        mediaIds?: string[];
                    }[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such product */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field does not fit, or the product has no such variant; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeVariants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    variants: {
                        /**
                         * Format: uuid
                         * @description Of a variant the product has; left out, it is found by its option values
                         */
                        id: string;
                        sku?: string | null;
                        barcode?: string | null;
                        weightGrams?: number;
                        taxClass?: string;
                        requiresDelivery?: boolean;
                        mediaIds?: string[];
                    }[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such product */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field does not fit, or the product has no such variant; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SavedView"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    list: "orders" | "products" | "customers";
                    name: string;
                    filters: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You keep 20 of this list, or are a program */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What it shows, in words of this product, by language tag */
                    alt?: {
                        [key: string]: string;
                    };
                    /** @description 0 is the first, shown in lists; at the end when left out */
                    position?: number;
                    /** @description The variants that show it first of all, e.g. all of one colour */
                    variantIds?: string[];
                    /** Format: uuid */
                    mediaId: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such product or picture */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field does not fit; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    arrangeMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mediaIds: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such product or picture */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field does not fit; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    detachMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such product or picture */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field does not fit; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Category"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCategory"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another category has this handle */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field does not fit, a category is not there, or the tree would be too deep; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAttributes: {
        parameters: {
            query?: {
                categoryId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AttributeDefinition"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such category */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Products or categories are still in it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such category */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another category has this handle */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field does not fit, a category is not there, or the tree would be too deep; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    arrangeCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Null for the widest categories */
                    parentId: string | null;
                    categoryIds: string[];
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A category is not below this parent; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCollections: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedCollection"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCollection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCollection"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionDetail"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such collection, or no such picture */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another collection has this handle */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field does not fit, a product is not there, or a rule decides the products; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCollection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionDetail"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such collection */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCollection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such collection */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCollection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionDetail"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such collection, or no such picture */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another collection has this handle */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field does not fit, a product is not there, or a rule decides the products; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryCollectionRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rule: {
                        /** @enum {string} */
                        match: "all" | "any";
                        conditions: components["schemas"]["CollectionCondition"][];
                    };
                    /**
                     * @description How many products to show
                     * @default 8
                     */
                    shown?: number;
                    /**
                     * @description Language of the titles
                     * @default en
                     */
                    locale?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleTried"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A condition does not fit; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    arrangeCollections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    collectionIds: string[];
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such collection */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStock: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
                /** @description At most 100 ids, separated by commas */
                variantIds?: string;
                /** @description Fewer available than this */
                lowBelow?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Stock"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLedger: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                variantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LedgerEntry"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setStock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                variantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Units that are really there, held ones included */
                    onHand: number;
                    /**
                     * @default counted
                     * @enum {string}
                     */
                    reason?: "received" | "counted" | "imported" | "sold" | "restocked" | "moved" | "damaged" | "lost" | "given" | "corrected";
                    /** @description What it belongs to, e.g. a delivery note */
                    reference?: string;
                    /**
                     * Format: uuid
                     * @description The shop’s first location when left out
                     */
                    locationId?: string;
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such location */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fewer are there than should go away */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field does not fit, or there is no such variant; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adjustStock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                variantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Above zero they came, below zero they went */
                    delta: number;
                    /** @enum {string} */
                    reason: "received" | "counted" | "imported" | "sold" | "restocked" | "moved" | "damaged" | "lost" | "given" | "corrected";
                    /** @description What it belongs to, e.g. a delivery note */
                    reference?: string;
                    /**
                     * Format: uuid
                     * @description The shop’s first location when left out
                     */
                    locationId?: string;
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such location */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fewer are there than should go away */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field does not fit, or there is no such variant; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveStock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                variantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Id of the location they leave
                     */
                    from: string;
                    /**
                     * Format: uuid
                     * @description Id of the location they come to
                     */
                    to: string;
                    quantity: number;
                    /** @description What it belongs to, e.g. a delivery note */
                    reference?: string;
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such location */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Fewer are there than should go away */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field does not fit, or there is no such variant; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stockVariant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                variantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tracked: boolean;
                    /**
                     * @description When it runs out: refuse, or sell on and owe the goods
                     * @enum {string}
                     */
                    policy: "deny" | "continue";
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such variant */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSearchesWithoutResult: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SearchTerm"][];
                        /** @description All searches that were counted */
                        searches: number;
                        /** @description Those of them that found nothing */
                        withoutResult: number;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSynonyms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Synonyms"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addSynonyms: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Who searches one of them finds the others too */
                    words: string[];
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSynonyms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Who searches one of them finds the others too */
                    words: string[];
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSynonyms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setStockCounts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    counts: {
                        /** Format: uuid */
                        variantId: string;
                        /** @description A whole number from 0 to 100,000,000 */
                        onHand: number;
                        /**
                         * @default counted
                         * @enum {string}
                         */
                        reason?: "received" | "counted" | "imported" | "sold" | "restocked" | "moved" | "damaged" | "lost" | "given" | "corrected";
                        /** Format: uuid */
                        locationId?: string;
                        reference?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockCountsReport"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLocations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Location"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addLocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another location has this code */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renameLocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such location */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStockOverview: {
        parameters: {
            query?: {
                /** @description Parts of the title, the variant, the SKU or barcode, in this order */
                search?: string;
                /** @description `low` is nearly gone; what is not counted is `untracked` */
                state?: "sold-out" | "low" | "untracked";
                /** @description Fewer on hand than this is low */
                lowBelow?: number;
                /** @description Language of the titles */
                locale?: string;
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StockRow"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStockFile: {
        parameters: {
            query?: {
                /** @description Parts of the title, the variant, the SKU or barcode, in this order */
                search?: string;
                /** @description `low` is nearly gone; what is not counted is `untracked` */
                state?: "sold-out" | "low" | "untracked";
                /** @description Fewer on hand than this is low */
                lowBelow?: number;
                /** @description Language of the titles */
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMarkets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Market"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createMarket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMarket"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Market"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The code is taken, a country belongs to another market, or the default market would go */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTaxRates: {
        parameters: {
            query?: {
                country?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["KeptTaxRate"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTaxRate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxRateInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptTaxRate"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The place has a rate of this name for this class already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMarket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Lasting name of the market: kr, europe */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is the default, or price lists are bound to it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMarket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Lasting name of the market: kr, europe */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Market"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such market */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The code is taken, a country belongs to another market, or the default market would go */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeTaxRate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxRateInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptTaxRate"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such rate */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The place has a rate of this name for this class already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeTaxRate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adoptTaxRates: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    countries: string[];
                    /**
                     * @description Also the rates of regions, e.g. of US states
                     * @default false
                     */
                    withRegions?: boolean;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number;
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPrices: {
        parameters: {
            query: {
                /** @description At most 100 ids, separated by commas */
                variantIds: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Price"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPrices: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    prices: components["schemas"]["PriceToSetInput"][];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricesSet"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePrices: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    prices: {
                        /** Format: uuid */
                        variantId: string;
                        currency: string;
                        list?: string;
                        /**
                         * Format: date-time
                         * @description Of a scheduled price; left out, the lasting price goes
                         */
                        from?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        removed: number;
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPriceLists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PriceList"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    savePriceList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceListTerms"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceList"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such market */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The standard list is neither bound nor ranked */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePriceList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The standard list stays */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPriceGroups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PriceGroup"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    savePriceGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceGroupToSave"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceGroup"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There are a hundred groups */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field does not fit */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePriceGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A price list is for it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPriceGroupMembers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PriceGroupMember"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such group, or nobody has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    joinPriceGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                profileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such group, or nobody has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leavePriceGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                profileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such group, or nobody has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPromotions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
                state?: "scheduled" | "running" | "used-up" | "over";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["KeptPromotion"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPromotion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromotionTermsInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptPromotion"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A code belongs to another promotion */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPromotion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptPromotion"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such promotion */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePromotion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromotionTermsInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptPromotion"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such promotion */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was ended, has been used more often than that, or a code is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endPromotion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptPromotion"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such promotion */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCodes: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PromotionCode"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such promotion */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodesToMakeInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        codes: string[];
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such promotion */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was ended */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRedemptions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Redemption"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such promotion */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainPromotions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromotionQuestionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PromotionExplanation"][];
                        subtotal: components["schemas"]["Money"];
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such market */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A variant cannot be sold there; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExperiments: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
                state?: "draft" | "running" | "stopped" | "decided";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Experiment"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createExperiment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExperimentDesignInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another one has this key */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something of it does not fit; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSurfaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Surface"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExperiment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such experiment */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeExperiment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExperimentDesignInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such experiment */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has begun, or another one has this key */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something of it does not fit; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    foreseeExperiment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExperimentDesignInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExperimentForesight"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something of it does not fit; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startExperiment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Also where it would take more than eight weeks
                     * @default false
                     */
                    insist?: boolean;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such experiment */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not enough traffic, nothing to compare with, another one runs there, or it was stopped */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something of it does not fit; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopExperiment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such experiment */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has not begun */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideExperiment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExperimentDecisionInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such experiment */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It still runs, has not begun, or was decided otherwise */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something of it does not fit; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExperimentResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExperimentResult"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such experiment */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has not begun */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExperimentVisitors: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
                variant?: string;
                /** @description Only those who ordered */
                ordered?: "true";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ExperimentVisitor"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such experiment */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listZones: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeliveryZone"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createZone: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveryZoneTermsInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field does not fit, or there are 200 zones already */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeZone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveryZoneTermsInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such zone */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field does not fit, or there are 200 zones already */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeZone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                zoneId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveryRateTermsInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such zone or rate */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The zone has another rate with this code */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field does not fit, or the zone has 50 rates already; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeRate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                zoneId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveryRateTermsInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such zone or rate */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The zone has another rate with this code */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field does not fit, or the zone has 50 rates already; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeRate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Service"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createService: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceTermsInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another service has this code */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field does not fit, or there are 50 services already */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceTermsInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such service */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another service has this code */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field does not fit, or there are 50 services already */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHolidays: {
        parameters: {
            query?: {
                /** @description Today (UTC) when left out */
                from?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Holiday"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveHoliday: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidayInput"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field does not fit, or there are 2,000 already */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeHoliday: {
        parameters: {
            query?: {
                /** @description Whose couriers rest; * for the shop itself */
                country?: string;
            };
            header?: never;
            path: {
                on: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
                /** @description A part of a name, or the beginning of an email address */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Customer"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDetail"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    nameCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @description These and no others */
                    tags?: string[];
                    locale?: string;
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConsents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerConsents"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeConsent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel: "email" | "sms" | "push" | "messenger" | "phone" | "post";
                    /** @enum {string} */
                    purpose: "marketing" | "night-marketing" | "reviews";
                    /** @enum {string} */
                    state: "granted" | "withdrawn";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something does not fit; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    liftSuppression: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Her address is not suppressed */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStoreCredit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreCredit"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeStoreCredit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "give" | "take";
                    amount: components["schemas"]["Money"];
                    /** @description Why; staff reads it in the ledger */
                    note: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreCredit"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is less than what is to be taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The amount is not above zero */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCreditEntries: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CreditEntry"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFigures: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Figures"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrdersToPack: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
                status?: "to-pack" | "packing" | "partially-shipped";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OrderSummary"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPacking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Packing"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such order, or no such thing on its packing list */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startPacking: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Packing"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such order, or no such thing on its packing list */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be packed now; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopPacking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such order, or no such thing on its packing list */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be packed now; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishPacking: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Packing"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such order, or no such thing on its packing list */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be packed now; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tickOff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @description A line or an extra of the packing list */
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Packing"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such order, or no such thing on its packing list */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be packed now; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoTick: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @description A line or an extra of the packing list */
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Packing"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such order, or no such thing on its packing list */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be packed now; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPackingRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PackingRule"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makePackingRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PackingRuleTermsInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such rule, or no such promotion */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The shop has as many rules as it may have */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something does not fit; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePackingRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PackingRuleTermsInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such rule, or no such promotion */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The shop has as many rules as it may have */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something does not fit; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePackingRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such rule, or no such promotion */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPackingSlip: {
        parameters: {
            query?: {
                /** @description Paper */
                size?: "A4" | "A6";
                /** @description Whether it says what things cost; never when the order carries a gift message */
                prices?: "yes" | "no";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such order */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPackingSlipPdf: {
        parameters: {
            query?: {
                /** @description Paper */
                size?: "A4" | "A6";
                /** @description Whether it says what things cost; never when the order carries a gift message */
                prices?: "yes" | "no";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such order */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPageFigures: {
        parameters: {
            query?: {
                /** @description The last days, today with them */
                days?: number;
                /** @description Times and vitals of this device alone */
                device?: "phone" | "tablet" | "desktop";
                /** @description Times and vitals of this market alone */
                market?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageFigures"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSeenPages: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
                /** @description The last days, today with them */
                days?: number;
            };
            header?: never;
            path: {
                template: "product" | "collection" | "category";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SeenPage"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listParcels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Parcel"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such order */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    shipParcel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParcelToShip"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Parcel"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such order */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing is left to be sent, or the order is cancelled or not paid */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A line or the tracking does not fit; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markDelivered: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Now when left out
                     */
                    at?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Parcel"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such parcel */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `at` lies in the future */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPromisesKept: {
        parameters: {
            query: {
                from: string;
                before: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromisesKept"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReturns: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Return"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReturnsOfOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Return"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accepted: boolean;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description null when it was declined */
                        return: components["schemas"]["Return"] | null;
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such request */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was declined before, or asks to cancel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receiveReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lines: {
                        /** Format: uuid */
                        lineId: string;
                        quantity: number;
                        /** @description Whether it can be sold again */
                        restock: boolean;
                        /**
                         * @description How it was when it was looked at
                         * @enum {string}
                         */
                        condition?: "as-new" | "opened" | "worn" | "damaged" | "not-ours";
                        /**
                         * @description What she gets for it; what she chose when left out. `nothing` takes back what was given before
                         * @enum {string}
                         */
                        settle?: "refund" | "credit" | "nothing";
                    }[];
                    delivery?: components["schemas"]["Money"];
                    /**
                     * @description Whether the money goes back
                     * @default true
                     */
                    refund?: boolean;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such return */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A line or amount does not fit; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveUpReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such return */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The goods are here already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviewQueue: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
                productId?: string;
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WaitingReview"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewDecisionWish"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You have decided on it before: a second opinion is somebody else’s */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such review */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing of it waits, or its words have changed since they were read */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A rejection without a reason, or a reason without a rejection */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDecidedReviews: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
                state?: "published" | "rejected";
                productId?: string;
                stars?: number;
                /** @description Only without an answer of the shop */
                unanswered?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DecidedReview"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviewDecisions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
                reviewId?: string;
                by?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReviewDecision"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countReviews: {
        parameters: {
            query?: {
                productId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewCounts"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replyToReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    /** @default en */
                    locale?: string;
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such review */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not show */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeReviewReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such review */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReviewRequestFunnel: {
        parameters: {
            query: {
                from: string;
                /** @description First instant after the span */
                before: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReviewRequestFunnel"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReviewAskDelay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewAskDelay"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setReviewAskDelay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewAskDelay"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewAskDelay"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMedia: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
                state?: "unreachable" | "awaited";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Media"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadMedia: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Media"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Larger than 50 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No picture or model, too large, or damaged */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addMediaFromAddresses: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    images: {
                        url: string;
                        alt?: {
                            [key: string]: string;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Media"][];
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description An address is none; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Media"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such picture or model */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    describeMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    alt?: {
                        [key: string]: string;
                    };
                    credit?: string | null;
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such picture or model */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such picture or model */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is here already, or never had an address */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportRun"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startImport: {
        parameters: {
            query: {
                source: "shopify" | "woocommerce";
                dryRun?: "true" | "false";
                /** @description Of the prices; that of the default market when left out */
                currency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRun"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The shop has no market yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Larger than 50 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No CSV, or a column is missing; the message names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runImportForGood: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRun"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such import */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Its file is no longer kept */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRun"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such import */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImportFindings: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
                level?: "problem" | "warning";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportFinding"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such import */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReturnPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such photo */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookAtInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From the link in the mail */
                    token: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        /** @enum {string} */
                        role: "owner" | "manager" | "packer" | "viewer";
                        shop: string;
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The link is used, taken back or too old */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From the link in the mail */
                    token: string;
                    name: string;
                    /** @description Its length counts, not its mixture */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The link is used, taken back or too old */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerSetupStep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                step: "look" | "markets" | "goods" | "delivery" | "payment" | "staff";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    answer: "done" | "skipped";
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismissSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShop: {
        parameters: {
            query?: {
                /** @description The shop’s own language when left out */
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shop"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listShownMarkets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Market"][];
                    };
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPolicy: {
        parameters: {
            query?: {
                /** @description The shop’s own language when left out */
                locale?: string;
            };
            header?: never;
            path: {
                policy: "delivery" | "returns" | "privacy" | "terms";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        policy: "delivery" | "returns" | "privacy" | "terms";
                        text: string;
                    };
                };
            };
            /** @description The shop has not written it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listShownCollections: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
                /** @description The shop’s own language when left out */
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            handle: string;
                            title: string;
                        }[];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShownCollection: {
        parameters: {
            query?: {
                /** @description Code of a market: which prices; the default one when left out */
                market?: string;
                /** @description BCP 47; the shop’s own language when left out */
                locale?: string;
            };
            header?: never;
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownCollection"];
                };
            };
            /** @description Moved Permanently */
            301: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No collection has this handle */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listShownCategories: {
        parameters: {
            query?: {
                /** @description The shop’s own language when left out */
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            handle: string;
                            title: string;
                            parentId: string | null;
                        }[];
                    };
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShownCategory: {
        parameters: {
            query?: {
                /** @description Code of a market: which prices; the default one when left out */
                market?: string;
                /** @description BCP 47; the shop’s own language when left out */
                locale?: string;
            };
            header?: never;
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownCategory"];
                };
            };
            /** @description Moved Permanently */
            301: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No category has this handle */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchProducts: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
                /** @description Code of a market: which prices; the default one when left out */
                market?: string;
                /** @description BCP 47; the shop’s own language when left out */
                locale?: string;
                /** @description Her words; typing mistakes are forgiven */
                q?: string;
                /** @description Handle of a collection */
                collection?: string;
                /** @description Handle of a category; those below it are in */
                category?: string;
                /** @description `group=value` as `facets` names them, repeatable: one value must be met in every group */
                filter?: string | string[];
                /** @description In minor units, included */
                priceFrom?: number;
                /** @description In minor units, included */
                priceTo?: number;
                /** @description Only what can be bought now */
                available?: "true";
                /** @description `relevance` with words, `featured` without, by default */
                sort?: "relevance" | "featured" | "newest" | "title" | "price-up" | "price-down";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedProduct"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                        total: number;
                        /** @description What the result can be narrowed by; on the first page */
                        readonly facets: {
                            /** @description `tag`, `vendor`, `type`, `option:size`, `attribute:shape` */
                            group: string;
                            /** @description What it is called in the language asked for, where the shop says so */
                            label?: string;
                            /** @description At most 50, most products first */
                            readonly values: {
                                value: string;
                                label?: string;
                                count: number;
                            }[];
                        }[];
                        /** @description What was searched for instead of a mistyped word */
                        correctedTo?: string;
                    };
                };
            };
            /** @description No such collection */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such category, or input that does not fit */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggest: {
        parameters: {
            query: {
                /** @description Code of a market: which prices; the default one when left out */
                market?: string;
                /** @description BCP 47; the shop’s own language when left out */
                locale?: string;
                q: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly products: components["schemas"]["ListedProduct"][];
                        readonly collections: components["schemas"]["Crumb"][];
                        /** @description What others searched for and found */
                        readonly terms: string[];
                    };
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShownProduct: {
        parameters: {
            query?: {
                /** @description Code of a market: which prices; the default one when left out */
                market?: string;
                /** @description BCP 47; the shop’s own language when left out */
                locale?: string;
            };
            header?: never;
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownProduct"];
                };
            };
            /** @description It has another handle now; see Location */
            301: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No product has this handle */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startCheckout: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckoutToStartInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkout"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field cannot be kept; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCheckout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkout"];
                };
            };
            /** @description No checkout has this token */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCheckout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckoutPatchInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkout"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No checkout has this token */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has become an order */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field cannot be kept; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                variantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkout"];
                };
            };
            /** @description No checkout has this token */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has become an order */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field cannot be kept; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreLine: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                token: string;
                variantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkout"];
                };
            };
            /** @description No checkout has this token */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has become an order */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field cannot be kept; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkout"];
                };
            };
            /** @description No checkout has this token */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has become an order */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field cannot be kept; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkout"];
                };
            };
            /** @description No checkout has this token */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has become an order */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field cannot be kept; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveExitReason: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "just-looking" | "delivery-cost" | "delivery-time" | "price" | "trust" | "card-safety" | "too-complicated" | "way-to-pay-missing" | "other";
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No checkout has this token */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key": string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description One of `waysToPay`; not needed where nothing is to be paid */
                    provider?: string;
                    /** @description A saved method’s or a test card’s name; never a card number */
                    method?: string;
                    /**
                     * Format: uri
                     * @description Where the provider sends the shopper back to; the shop’s own cart page when left out
                     */
                    returnUrl?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BegunPayment"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No checkout has this token */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is missing (`checkout/checkout-incomplete`), somebody was faster (`inventory/out-of-stock`), or the provider does not answer */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    placeOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key": string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopperOrder"];
                };
            };
            /** @description No checkout has this token */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not paid yet (`payments/not-authorised`), or it can no longer be bought and the money goes back */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    buyNow: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    variantId: string;
                    /** @default 1 */
                    quantity?: number;
                    market?: string;
                    locale?: string;
                    /** @description Where the sale comes from; never anything that names a person */
                    source?: {
                        /** @description Small letters, digits and hyphens: `app`, `kiosk` */
                        channel: string;
                        campaign?: string;
                        referrer?: string;
                    };
                    /** @description One of `waysToPay`; not needed where nothing is to be paid */
                    provider?: string;
                    /** @description A saved method’s or a test card’s name; never a card number */
                    method?: string;
                    /**
                     * Format: uri
                     * @description Where the provider sends the shopper back to; the shop’s own cart page when left out
                     */
                    returnUrl?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoughtNow"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is missing (`checkout/checkout-incomplete`), somebody was faster (`inventory/out-of-stock`), or the provider does not answer */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrderByToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopperOrderDetail"];
                };
            };
            /** @description No order has this token */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendOrderElsewhere: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Address"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopperOrderDetail"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No order has this token */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is too late for that; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReturnOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnOffer"];
                };
            };
            /** @description No order has this token */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason?: "changed-mind" | "ordered-by-mistake" | "delivery-too-long" | "found-cheaper" | "wrong-address" | "payment-trouble" | "other";
                    comment?: string;
                    /** @description All of it when left out; staff then answers */
                    lines?: {
                        /** Format: uuid */
                        lineId: string;
                        quantity: number;
                        /**
                         * @default other
                         * @enum {string}
                         */
                        reason?: "too-small" | "too-large" | "changed-mind" | "not-as-shown" | "arrived-broken" | "wrong-item" | "too-late" | "other";
                        /**
                         * @description Money the way she paid, store credit, or an exchange
                         * @default refund
                         * @enum {string}
                         */
                        choice?: "refund" | "credit" | "exchange";
                        /**
                         * Format: uuid
                         * @description For an exchange: another variant of the same product
                         */
                        variantId?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopperOrderDetail"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No order has this token */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is too late for that; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelOrderByToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "changed-mind" | "ordered-by-mistake" | "delivery-too-long" | "found-cheaper" | "wrong-address" | "payment-trouble" | "other";
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopperOrderDetail"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No order has this token */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is too late for that; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    locale?: string;
                    /** @description Path on this shop to come back to */
                    returnTo?: string;
                };
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many were asked for in 15 minutes */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    /** @description Token of a checkout to make hers; nothing in it is lost */
                    checkout?: string;
                } | {
                    email: string;
                    code: string;
                    /** @description Token of a checkout to make hers; nothing in it is lost */
                    checkout?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopperSession"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Link or code is wrong, used or older than 15 minutes */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShopper: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopperProfile"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyOrders: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MyOrder"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyAddresses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Latest used first, at most 20 */
                        items: components["schemas"]["SavedAddress"][];
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveMyAddress: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Address"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Latest used first, at most 20 */
                        items: components["schemas"]["SavedAddress"][];
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A request with this Idempotency-Key is still at work */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forgetMyAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNewsChoice: {
        parameters: {
            query?: {
                /** @description BCP 47; the shop’s own language when left out */
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewsChoice"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseNews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    wanted: boolean;
                    /** @description In which she saw the words */
                    locale?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewsChoice"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
                /** @description In which the rule of the order is told */
                locale?: string;
                sort?: "helpful" | "newest" | "highest" | "lowest";
                /** @description Any of these: `1,2` */
                stars?: string;
                /** @description Only with pictures */
                pictures?: "true";
                /** @description Only of verified buyers */
                verified?: "true";
                /** @description What reviewers say of themselves, `key=value`, repeatable */
                about?: string | string[];
                variant?: string;
                /** @description In which they are written */
                language?: string;
                /** @description Words in title or text */
                q?: string;
            };
            header?: never;
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ShownReview"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                        /** @description How this order comes about, to show beside it */
                        rule: string;
                        summary?: components["schemas"]["ReviewSummary"];
                    };
                };
            };
            /** @description No product has this handle */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A filter that does not fit */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rating: number;
                    title?: string;
                    /** @description At most 5000 characters */
                    body?: string;
                    /** @description Answers to questions of kind `scale` (1 to 5) and `fit` (1 small, 2 true to size, 3 large), by key */
                    ratings?: {
                        [key: string]: number;
                    };
                    /** @description What reviewers say of themselves, by key */
                    about?: {
                        [key: string]: string;
                    };
                    /** @description The name to show; made of her own when left out */
                    author?: string;
                    /** @description The language she writes in */
                    locale?: string;
                    /** Format: uuid */
                    variantId?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReview"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such product */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Already reviewed, or too many from one connection */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeGuestReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rating: number;
                    title?: string;
                    /** @description At most 5000 characters */
                    body?: string;
                    /** @description Answers to questions of kind `scale` (1 to 5) and `fit` (1 small, 2 true to size, 3 large), by key */
                    ratings?: {
                        [key: string]: number;
                    };
                    /** @description What reviewers say of themselves, by key */
                    about?: {
                        [key: string]: string;
                    };
                    author: string;
                    /** @description The language she writes in */
                    locale?: string;
                    /** Format: uuid */
                    variantId?: string;
                    email: string;
                };
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such product */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Already reviewed, or too many from one connection */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmReview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReview"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Used, older than a week, or never made */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Already reviewed, or too many from one connection */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    voteHelpful: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    helpful: boolean;
                    /** @description A secret that the device keeps, so that somebody who is not signed in counts once */
                    device?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        helpful: number;
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such review */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not show, is her own, or a crowd votes from one connection */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "spam" | "not-about-product" | "personal-data" | "insult-or-hate" | "illegal" | "copied" | "not-own-experience";
                    note?: string;
                    /** @description A secret that the device keeps, so that somebody who is not signed in counts once */
                    device?: string;
                };
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such review */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not show, is her own, or a crowd votes from one connection */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openReviewRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewForm"];
                };
            };
            /** @description The link was not made here, or was changed */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noteReviewRequestOpened: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewByRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rating: number;
                    title?: string;
                    /** @description At most 5000 characters */
                    body?: string;
                    /** @description Answers to questions of kind `scale` (1 to 5) and `fit` (1 small, 2 true to size, 3 large), by key */
                    ratings?: {
                        [key: string]: number;
                    };
                    /** @description What reviewers say of themselves, by key */
                    about?: {
                        [key: string]: string;
                    };
                    /** @description The name to show; made of her own when left out */
                    author?: string;
                    /** @description The language she writes in */
                    locale?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        review: components["schemas"]["OwnReview"];
                        /** @description To add words with */
                        editToken: string;
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The link was not made here, or was changed */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Already reviewed, or the order came to nothing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReviewToEdit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReview"];
                };
            };
            /** @description The link was not made here, or was changed */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editReviewByToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rating: number;
                    title?: string;
                    /** @description At most 5000 characters */
                    body?: string;
                    /** @description Answers to questions of kind `scale` (1 to 5) and `fit` (1 small, 2 true to size, 3 large), by key */
                    ratings?: {
                        [key: string]: number;
                    };
                    /** @description What reviewers say of themselves, by key */
                    about?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReview"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The link was not made here, or was changed */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Withdrawn */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyReviews: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; the first page when left out */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnReview"][];
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editMyReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rating: number;
                    title?: string;
                    /** @description At most 5000 characters */
                    body?: string;
                    /** @description Answers to questions of kind `scale` (1 to 5) and `fit` (1 small, 2 true to size, 3 large), by key */
                    ratings?: {
                        [key: string]: number;
                    };
                    /** @description What reviewers say of themselves, by key */
                    about?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReview"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is somebody else’s */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such review */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Its state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawMyReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is somebody else’s */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such review */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Its state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appealMyReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this attempt; repeated, it does the work once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is somebody else’s */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such review */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Its state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Input that does not fit, or a key reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCarriers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CarrierTerms"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveCarrier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description Where a parcel can be followed; {number} stands for its tracking number */
                    trackingUrl?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarrierTerms"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something does not fit; `field` names it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCarrier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such carrier */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCarrierSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Key of the HMAC-SHA-256 over the body, in the header `x-signature: sha256=…` */
                        secret: string;
                        /** @description Where the carrier reports to, below the address of the shop */
                        address: string;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such carrier */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewCarrierSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Key of the HMAC-SHA-256 over the body, in the header `x-signature: sha256=…` */
                        secret: string;
                        /** @description Where the carrier reports to, below the address of the shop */
                        address: string;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not within the scopes of this key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such carrier */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Some of the input does not fit; each fault names its field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
