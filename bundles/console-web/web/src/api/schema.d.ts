export interface paths {
    "/card-challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A challenge for the card, bound to the pre-session cookie it sets */
        post: operations["issueChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The session; does not keep it from idling */
        get: operations["showSession"];
        put?: never;
        /** Log in by card */
        post: operations["logIn"];
        /** Log out */
        delete: operations["logOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The card was pulled: lock the page */
        post: operations["lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unlock by a fresh challenge that the same card signed */
        post: operations["unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreement-text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version of the agreement text; without version the one in force */
        get: operations["readText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The exact text that the card is to sign
         * @description Checked in this order: session, lock, role, form, code, text version, state.
         */
        post: operations["prepareStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The enterprise's agreements, last signed first, then by number */
        get: operations["searchAgreements"];
        put?: never;
        /**
         * Sign: found an agreement with the signed statement
         * @description The same statement again gives the first status and body. A wrong signature does not use the statement up.
         */
        post: operations["sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One agreement with its timeline */
        get: operations["showAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{number}/termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Terminate an approved agreement with the signed statement */
        post: operations["terminate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events of the session's enterprise; do not keep the session from idling */
        get: operations["listen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["readOpenApi"];
        put?: never;
        post?: never;
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
        /** @description RFC 9457. errors stands with VALIDATION only, ending with SESSION_REQUIRED only. */
        Problem: {
            /** Format: uri-reference */
            type: string;
            /** @description The phrase of the status */
            title: string;
            status: number;
            /**
             * @description Stable name of what happened
             * @enum {string}
             */
            code: "LEGAL_PERSON_CARD_REQUIRED" | "ALREADY_SIGNED" | "IN_PROGRESS" | "NOT_SIGNED" | "CONSENT_MISSING" | "TEXT_VERSION_STALE" | "TEXT_VERSION_UNKNOWN" | "CUSTOMS_CODE_NOT_YOURS" | "AGREEMENT_UNKNOWN" | "STATEMENT_UNKNOWN" | "STATEMENT_EXPIRED" | "CHALLENGE_UNKNOWN" | "CHALLENGE_EXPIRED" | "SIGNATURE_INVALID" | "CERTIFICATE_UNTRUSTED" | "CERTIFICATE_EXPIRED" | "CERTIFICATE_NOT_YET_VALID" | "CERTIFICATE_ALGORITHM" | "CERTIFICATE_REVOKED" | "REVOCATION_UNKNOWN" | "CARD_NOT_REGISTERED" | "CARD_SUSPENDED" | "OTHER_CARD" | "SESSION_REQUIRED" | "SESSION_LOCKED" | "CSRF_INVALID" | "ORIGIN_REFUSED" | "BODY_UNREADABLE" | "BODY_TOO_LARGE" | "VALIDATION" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "NOT_ACCEPTABLE" | "TOO_MANY_REQUESTS" | "STORE_UNAVAILABLE" | "INTERNAL";
            /** @description For people: what happened and what to do */
            detail: string;
            /** @description The same in the server's log */
            traceId: string;
            /**
             * @description With SESSION_REQUIRED, for a day, to the browser that had the session: how it ended
             * @enum {string}
             */
            ending?: "LEFT" | "TIMED_OUT" | "CARD_REFUSED" | "DISMISSED";
            errors?: {
                field: string;
                message: string;
            }[];
        };
        /**
         * @description 签约申报, 签约已发往海关, 签约海关入库失败, 签约海关入库成功, 签约海关审批, 签约海关退单, 解约成功
         * @enum {string}
         */
        State: "SIGN_DECLARED" | "SIGN_SENT" | "SIGN_STORE_FAILED" | "SIGN_STORED" | "SIGN_APPROVED" | "SIGN_REJECTED" | "TERMINATED";
        /**
         * @description Why a line stands in the timeline
         * @enum {string}
         */
        Cause: "ENTERPRISE_SIGNED" | "MESSAGE_DELIVERED" | "CUSTOMS_RECEIPT" | "IMPLIED_BY_RECEIPT" | "RECEIPT_TOO_LATE" | "RECEIPT_TO_DECIDE" | "RECEIPT_ACCEPTED" | "GIVEN_UP" | "ENTERPRISE_TERMINATED" | "TERMINATION_GIVEN_UP" | "TERMINATION_DELIVERED" | "TERMINATION_ANSWERED";
        Enterprise: {
            /** @description 统一社会信用代码 */
            uscc: string;
            name: string;
        };
        District: {
            /** @description 关区 */
            code: string;
            name: string;
        };
        Challenge: {
            /** @description Single use */
            id: string;
            /** @description The LOGIN statement; the card signs its UTF-8 bytes */
            text: string;
            /** Format: date-time */
            expiresAt: string;
        };
        Proof: {
            challengeId: string;
            /** @description DER of the signing certificate, at most 16 KiB */
            certificate: string;
            /** @description raw r‖s over the UTF-8 bytes of the challenge's text, at most 1 KiB */
            signature: string;
            /** @description 13 characters, without the prefix 03- */
            cardNumber: string;
        };
        Session: {
            enterprise: components["schemas"]["Enterprise"];
            /** @description Name in the certificate */
            holder: string;
            card: {
                number: string;
                /** @enum {string} */
                kind: "LEGAL_PERSON" | "OPERATOR";
                /**
                 * Format: date-time
                 * @description End of the certificate
                 */
                validUntil: string;
                daysLeft: number;
            };
            customsCodes: components["schemas"]["SessionCode"][];
            /** @description What the person should be told: CARD_EXPIRES_SOON from 30 days before the certificate ends */
            warnings: "CARD_EXPIRES_SOON"[];
            /** @description The card was pulled; only unlocking by the same card helps */
            locked: boolean;
            /** @description To be sent as X-CSRF-Token */
            csrfToken: string;
            /**
             * Format: date-time
             * @description When it ends if nothing happens
             */
            expiresAt: string;
        };
        SessionCode: {
            /** @description 海关十位编码 */
            code: string;
            roles: ("CONSIGNEE_CONSIGNOR" | "DECLARANT")[];
            district: components["schemas"]["District"];
            /** @description State of the code's latest agreement, null without one. A query, so an operator's and a locked session do not have it */
            agreementState?: components["schemas"]["State"] | null;
        };
        AgreementText: {
            version: string;
            /** @enum {string} */
            language: "zh-CN" | "en";
            title: string;
            /** @description Markdown */
            body: string;
            /** @description SM3 of the UTF-8 zh-CN body */
            digest: string;
        };
        StatementWish: {
            /** @enum {string} */
            action: "SIGN" | "TERMINATE";
            /** @description 海关十位编码 */
            customsCode: string;
            /** @description The version that was read; to terminate, the one that was signed */
            textVersion: string;
        };
        Statement: {
            id: string;
            /** @description Number of an agreement */
            number: string;
            /** @description Exactly what the card is to sign, UTF-8, LF */
            text: string;
            /** Format: date-time */
            expiresAt: string;
        };
        SignedApplication: {
            statementId: string;
            /** @description Whether the box 同意 was ticked */
            agreed: boolean;
            /** @description DER, at most 16 KiB */
            certificate: string;
            /** @description raw r‖s over the statement's text, at most 1 KiB */
            signature: string;
        };
        SignedTermination: {
            statementId: string;
            /** @description DER, at most 16 KiB */
            certificate: string;
            /** @description raw r‖s over the statement's text, at most 1 KiB */
            signature: string;
        };
        /** @description What it has not reached or has no reason for is null */
        Agreement: {
            /** @description Number of an agreement */
            number: string;
            /** @description 海关十位编码 */
            customsCode: string;
            enterprise: components["schemas"]["Enterprise"];
            district: components["schemas"]["District"];
            state: components["schemas"]["State"];
            /** @description The manual's word for the state, or its English reading */
            stateText: string;
            /** @description Version of the text that was signed */
            textVersion: string;
            /** Format: date-time */
            signedAt: string;
            /** Format: date-time */
            sentAt: string | null;
            /** Format: date-time */
            storedAt: string | null;
            /**
             * Format: date-time
             * @description Approved, returned or not stored
             */
            decidedAt: string | null;
            /** Format: date-time */
            terminatedAt: string | null;
            /** @description Customs' reason for a failure or return */
            reason: string | null;
        };
        AgreementWithTimeline: {
            /** @description Number of an agreement */
            number: string;
            /** @description 海关十位编码 */
            customsCode: string;
            enterprise: components["schemas"]["Enterprise"];
            district: components["schemas"]["District"];
            state: components["schemas"]["State"];
            /** @description The manual's word for the state, or its English reading */
            stateText: string;
            /** @description Version of the text that was signed */
            textVersion: string;
            /** Format: date-time */
            signedAt: string;
            /** Format: date-time */
            sentAt: string | null;
            /** Format: date-time */
            storedAt: string | null;
            /**
             * Format: date-time
             * @description Approved, returned or not stored
             */
            decidedAt: string | null;
            /** Format: date-time */
            terminatedAt: string | null;
            /** @description Customs' reason for a failure or return */
            reason: string | null;
            /** @description Oldest first */
            timeline: components["schemas"]["TimelineEntry"][];
        };
        TimelineEntry: {
            /** Format: date-time */
            at: string;
            state: components["schemas"]["State"];
            stateText: string;
            cause: components["schemas"]["Cause"];
            detail: string | null;
        };
        AgreementPage: {
            items: components["schemas"]["Agreement"][];
            total: number;
            page: number;
            size: number;
        };
        SessionEvent: {
            /** @enum {string} */
            change: "LOCKED" | "UNLOCKED" | "ENDED";
            /**
             * @description Why it ended, where this node knows: left, time over, its card suspended or lost, or an administrator
             * @enum {string}
             */
            why?: "LEFT" | "TIMED_OUT" | "CARD_REFUSED" | "DISMISSED";
        };
    };
    responses: {
        /** @description BODY_UNREADABLE: not one JSON object in UTF-8, or not application/json */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description BODY_TOO_LARGE: more than 64 KiB */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description VALIDATION: errors names each field */
        Validation: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description SESSION_REQUIRED */
        SessionRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description SESSION_LOCKED */
        Locked: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description NOT_ACCEPTABLE */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description TOO_MANY_REQUESTS */
        TooMany: {
            headers: {
                /** @description Seconds */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description INTERNAL */
        Internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description STORE_UNAVAILABLE: nothing of the call was kept */
        Away: {
            headers: {
                /** @description Seconds */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    issueChallenge: {
        parameters: {
            query?: never;
            header: {
                /** @description One of the configured public origins */
                Origin: string;
                /** @description zh-CN (without the header) or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lives 5 minutes, serves once */
            201: {
                headers: {
                    /** @description HttpOnly, SameSite=Strict, Path=/; under https Secure and __Host- */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Challenge"];
                };
            };
            /** @description ORIGIN_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    showSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh-CN (without the header) or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Also while locked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            401: components["responses"]["SessionRequired"];
            406: components["responses"]["NotAcceptable"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    logIn: {
        parameters: {
            query?: never;
            header: {
                /** @description One of the configured public origins */
                Origin: string;
                /** @description zh-CN (without the header) or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Proof"];
            };
        };
        responses: {
            /** @description A new session */
            201: {
                headers: {
                    /** @description HttpOnly, SameSite=Strict, Path=/; under https Secure and __Host- */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description CHALLENGE_UNKNOWN, CHALLENGE_EXPIRED, SIGNATURE_INVALID, CERTIFICATE_UNTRUSTED, CERTIFICATE_EXPIRED, CERTIFICATE_NOT_YET_VALID, CERTIFICATE_ALGORITHM, CERTIFICATE_REVOKED, REVOCATION_UNKNOWN, CARD_NOT_REGISTERED, CARD_SUSPENDED, OTHER_CARD */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ORIGIN_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header: {
                /** @description csrfToken of the session */
                "X-CSRF-Token": string;
                /** @description zh-CN (without the header) or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has ended */
            204: {
                headers: {
                    /** @description HttpOnly, SameSite=Strict, Path=/; under https Secure and __Host- */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SessionRequired"];
            /** @description CSRF_INVALID, ORIGIN_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    lock: {
        parameters: {
            query?: never;
            header: {
                /** @description csrfToken of the session */
                "X-CSRF-Token": string;
                /** @description zh-CN (without the header) or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Locked; again is the same */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            401: components["responses"]["SessionRequired"];
            /** @description CSRF_INVALID, ORIGIN_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    unlock: {
        parameters: {
            query?: never;
            header: {
                /** @description csrfToken of the session */
                "X-CSRF-Token": string;
                /** @description zh-CN (without the header) or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Proof"];
            };
        };
        responses: {
            /** @description Unlocked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description SESSION_REQUIRED, CHALLENGE_UNKNOWN, CHALLENGE_EXPIRED, SIGNATURE_INVALID, CERTIFICATE_UNTRUSTED, CERTIFICATE_EXPIRED, CERTIFICATE_NOT_YET_VALID, CERTIFICATE_ALGORITHM, CERTIFICATE_REVOKED, REVOCATION_UNKNOWN, CARD_NOT_REGISTERED, CARD_SUSPENDED, OTHER_CARD */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CSRF_INVALID, ORIGIN_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    readText: {
        parameters: {
            query?: {
                /** @description zh-CN is the official text, en a reading aid */
                language?: "zh-CN" | "en";
                version?: string;
            };
            header?: {
                /** @description zh-CN (without the header) or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementText"];
                };
            };
            /** @description TEXT_VERSION_UNKNOWN */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Validation"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    prepareStatement: {
        parameters: {
            query?: never;
            header: {
                /** @description csrfToken of the session */
                "X-CSRF-Token": string;
                /** @description zh-CN (without the header) or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatementWish"];
            };
        };
        responses: {
            /** @description Lives 5 minutes, for this enterprise and card */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionRequired"];
            /** @description CSRF_INVALID, ORIGIN_REFUSED, LEGAL_PERSON_CARD_REQUIRED, CUSTOMS_CODE_NOT_YOURS */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            /** @description TEXT_VERSION_STALE, ALREADY_SIGNED, IN_PROGRESS, NOT_SIGNED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            423: components["responses"]["Locked"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    searchAgreements: {
        parameters: {
            query?: {
                customsCode?: string;
                state?: components["schemas"]["State"];
                /** @description Signed on or after this day of Asia/Shanghai */
                from?: string;
                /** @description Signed on or before this day of Asia/Shanghai */
                to?: string;
                page?: number;
                size?: number;
            };
            header?: {
                /** @description zh-CN (without the header) or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementPage"];
                };
            };
            401: components["responses"]["SessionRequired"];
            /** @description LEGAL_PERSON_CARD_REQUIRED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Validation"];
            423: components["responses"]["Locked"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    sign: {
        parameters: {
            query?: never;
            header: {
                /** @description csrfToken of the session */
                "X-CSRF-Token": string;
                /** @description zh-CN (without the header) or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignedApplication"];
            };
        };
        responses: {
            /** @description 签约申报 */
            201: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionRequired"];
            /** @description CSRF_INVALID, ORIGIN_REFUSED, LEGAL_PERSON_CARD_REQUIRED, CUSTOMS_CODE_NOT_YOURS, SIGNATURE_INVALID, CERTIFICATE_UNTRUSTED, CERTIFICATE_EXPIRED, CERTIFICATE_NOT_YET_VALID, CERTIFICATE_ALGORITHM, CERTIFICATE_REVOKED, REVOCATION_UNKNOWN, CARD_NOT_REGISTERED, CARD_SUSPENDED, OTHER_CARD */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description STATEMENT_UNKNOWN */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            /** @description TEXT_VERSION_STALE, ALREADY_SIGNED, IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description STATEMENT_EXPIRED */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            /** @description VALIDATION, CONSENT_MISSING */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            423: components["responses"]["Locked"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    showAgreement: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh-CN (without the header) or en */
                "Accept-Language"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agreement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementWithTimeline"];
                };
            };
            401: components["responses"]["SessionRequired"];
            /** @description LEGAL_PERSON_CARD_REQUIRED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AGREEMENT_UNKNOWN (another enterprise's, too) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            423: components["responses"]["Locked"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    terminate: {
        parameters: {
            query?: never;
            header: {
                /** @description csrfToken of the session */
                "X-CSRF-Token": string;
                /** @description zh-CN (without the header) or en */
                "Accept-Language"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignedTermination"];
            };
        };
        responses: {
            /** @description 解约成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SessionRequired"];
            /** @description CSRF_INVALID, ORIGIN_REFUSED, LEGAL_PERSON_CARD_REQUIRED, CUSTOMS_CODE_NOT_YOURS, SIGNATURE_INVALID, CERTIFICATE_UNTRUSTED, CERTIFICATE_EXPIRED, CERTIFICATE_NOT_YET_VALID, CERTIFICATE_ALGORITHM, CERTIFICATE_REVOKED, REVOCATION_UNKNOWN, CARD_NOT_REGISTERED, CARD_SUSPENDED, OTHER_CARD */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AGREEMENT_UNKNOWN, STATEMENT_UNKNOWN */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            /** @description NOT_SIGNED, TEXT_VERSION_STALE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description STATEMENT_EXPIRED */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            423: components["responses"]["Locked"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    listen: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh-CN (without the header) or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events named agreement (data: Agreement) and session (data: SessionEvent), a comment as heartbeat. Mute for agreements while locked. Ends with the session; after a lost stream fetch again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            401: components["responses"]["SessionRequired"];
            /** @description LEGAL_PERSON_CARD_REQUIRED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            423: components["responses"]["Locked"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    readOpenApi: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh-CN (without the header) or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            406: components["responses"]["NotAcceptable"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
}
