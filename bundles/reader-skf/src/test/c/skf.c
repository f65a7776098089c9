/*
 * A key by GM/T 0016 for tests: one device "TEST-KEY" with the application "EPORT" and the container "CARD", its SM2
 * arithmetic from libcrypto. It lives in this process; the TEST_ functions set it up, plug and unplug it.
 * Build: cc -shared -fPIC -DULONG_BITS=32 (or 64) skf.c -lcrypto
 */
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/obj_mac.h>
#include <stdint.h>
#include <string.h>

#if ULONG_BITS == 64
typedef uint64_t ULONG;
#else
typedef uint32_t ULONG;
#endif
typedef uint32_t BOOL;
typedef unsigned char BYTE;
typedef void *HANDLE;

enum {
    SAR_OK = 0,
    SAR_FAIL = 0x0A000001,
    SAR_INVALIDPARAMERR = 0x0A000006,
    SAR_CERTNOTFOUNTERR = 0x0A00001C,
    SAR_BUFFER_TOO_SMALL = 0x0A000020,
    SAR_DEVICE_REMOVED = 0x0A000023,
    SAR_PIN_INCORRECT = 0x0A000024,
    SAR_PIN_LOCKED = 0x0A000025,
    SAR_PIN_LEN_RANGE = 0x0A000027,
    SAR_USER_NOT_LOGGED_IN = 0x0A00002D,
    SAR_APPLICATION_NOT_EXISTS = 0x0A00002E
};

enum { MOST = 4096, USER = 1, SHORTEST_PIN = 6, LONGEST_PIN = 16 };

/* Handles: a constant for each kind, and the stay, so that one from before a removal is known as such. */
enum { DEVICE = 1, APPLICATION = 2, CONTAINER = 3 };

static BYTE private_key[32];
static BYTE certificates[2][MOST];
static ULONG certificate_sizes[2];
static char pin[LONGEST_PIN + 1];
static ULONG most_tries, tries;
static int plugged, logged_in, lying;
static uintptr_t stay;

/* 1: sizes larger than any buffer; 2: a certificate of noise; 0: the truth. */
void TEST_Lie(int how) { lying = how; }

static void plug(int in) {
    plugged = in;
    logged_in = 0;
    stay++;
}

void TEST_Plug(int in) { plug(in); }

void TEST_SetUp(const BYTE *key, const BYTE *sign, ULONG sign_size, const BYTE *envelope, ULONG envelope_size,
                const char *user_pin, ULONG pin_tries) {
    memcpy(private_key, key, 32);
    memcpy(certificates[1], sign, sign_size);
    certificate_sizes[1] = sign_size;
    memcpy(certificates[0], envelope, envelope_size);
    certificate_sizes[0] = envelope_size;
    strncpy(pin, user_pin, LONGEST_PIN);
    tries = most_tries = pin_tries;
    lying = 0;
    plug(0); /* not TEST_Plug: another library in this process may have one too */
}

static HANDLE handle(int kind) { return (HANDLE)(stay * 16 + kind); }

static ULONG check(HANDLE given, int kind) {
    if (!plugged || ((uintptr_t)given % 16 == (uintptr_t)kind && given != handle(kind))) return SAR_DEVICE_REMOVED;
    return given == handle(kind) ? SAR_OK : SAR_INVALIDPARAMERR;
}

static ULONG give(const void *what, ULONG size, void *to, ULONG *room) {
    if (lying == 1) {
        *room = (ULONG)0x7fffffff;
        return SAR_OK;
    }
    ULONG had = *room;
    *room = size;
    if (!to) return SAR_OK;
    if (had < size) return SAR_BUFFER_TOO_SMALL;
    memcpy(to, what, size);
    return SAR_OK;
}

ULONG SKF_EnumDev(BOOL present, char *names, ULONG *size) {
    static const char list[] = "TEST-KEY\0";
    return plugged || !present ? give(list, sizeof list, names, size) : give("\0", 2, names, size);
}

ULONG SKF_ConnectDev(const char *name, HANDLE *device) {
    if (!plugged) return SAR_DEVICE_REMOVED;
    if (strcmp(name, "TEST-KEY")) return SAR_INVALIDPARAMERR;
    *device = handle(DEVICE);
    return SAR_OK;
}

ULONG SKF_DisConnectDev(HANDLE device) {
    logged_in = 0;
    return check(device, DEVICE);
}

ULONG SKF_GetDevInfo(HANDLE device, BYTE *info) {
    ULONG bad = check(device, DEVICE);
    if (bad) return bad;
    memset(info, 0, 2 + 64 + 64 + 32 + 32);
    strcpy((char *)info + 2 + 64 + 64 + 32, "SN-0042");
    return SAR_OK;
}

ULONG SKF_EnumApplication(HANDLE device, char *names, ULONG *size) {
    ULONG bad = check(device, DEVICE);
    return bad ? bad : give("EPORT\0", 7, names, size);
}

ULONG SKF_OpenApplication(HANDLE device, const char *name, HANDLE *application) {
    ULONG bad = check(device, DEVICE);
    if (bad) return bad;
    if (strcmp(name, "EPORT")) return SAR_APPLICATION_NOT_EXISTS;
    *application = handle(APPLICATION);
    return SAR_OK;
}

ULONG SKF_CloseApplication(HANDLE application) { return check(application, APPLICATION); }

ULONG SKF_EnumContainer(HANDLE application, char *names, ULONG *size) {
    ULONG bad = check(application, APPLICATION);
    return bad ? bad : give("CARD\0", 6, names, size);
}

ULONG SKF_OpenContainer(HANDLE application, const char *name, HANDLE *container) {
    ULONG bad = check(application, APPLICATION);
    if (bad) return bad;
    if (strcmp(name, "CARD")) return SAR_INVALIDPARAMERR;
    *container = handle(CONTAINER);
    return SAR_OK;
}

ULONG SKF_CloseContainer(HANDLE container) { return check(container, CONTAINER); }

ULONG SKF_ExportCertificate(HANDLE container, BOOL sign, BYTE *certificate, ULONG *size) {
    ULONG bad = check(container, CONTAINER);
    if (bad) return bad;
    if (!certificate_sizes[sign != 0]) return SAR_CERTNOTFOUNTERR;
    if (lying == 2) return give("noise", 5, certificate, size);
    return give(certificates[sign != 0], certificate_sizes[sign != 0], certificate, size);
}

static ULONG verify(const char *given, ULONG *left) {
    logged_in = 0;
    *left = tries;
    if (!tries) return SAR_PIN_LOCKED;
    if (strcmp(given, pin)) {
        *left = --tries;
        return SAR_PIN_INCORRECT;
    }
    *left = tries = most_tries;
    logged_in = 1;
    return SAR_OK;
}

ULONG SKF_VerifyPIN(HANDLE application, ULONG type, const char *given, ULONG *left) {
    ULONG bad = check(application, APPLICATION);
    if (bad) return bad;
    return type == USER ? verify(given, left) : SAR_INVALIDPARAMERR;
}

ULONG SKF_ChangePIN(HANDLE application, ULONG type, const char *old, const char *fresh, ULONG *left) {
    ULONG bad = check(application, APPLICATION);
    if (bad) return bad;
    if (type != USER) return SAR_INVALIDPARAMERR;
    if (strlen(fresh) < SHORTEST_PIN || strlen(fresh) > LONGEST_PIN) return SAR_PIN_LEN_RANGE;
    bad = verify(old, left);
    if (!bad) strcpy(pin, fresh);
    return bad;
}

ULONG SKF_GetPINInfo(HANDLE application, ULONG type, ULONG *most, ULONG *left, BOOL *is_default) {
    ULONG bad = check(application, APPLICATION);
    if (bad) return bad;
    if (type != USER) return SAR_INVALIDPARAMERR;
    *most = most_tries;
    *left = tries;
    *is_default = 0;
    return SAR_OK;
}

/* r = e + x(kG), s = (k - r d) / (1 + d), both modulo n */
static int sm2_sign(const BYTE *digest, BYTE *r_out, BYTE *s_out) {
    EC_GROUP *group = EC_GROUP_new_by_curve_name(NID_sm2);
    BN_CTX *context = BN_CTX_new();
    EC_POINT *point = EC_POINT_new(group);
    const BIGNUM *n = EC_GROUP_get0_order(group);
    BIGNUM *d = BN_bin2bn(private_key, 32, NULL), *e = BN_bin2bn(digest, 32, NULL);
    BIGNUM *k = BN_new(), *r = BN_new(), *s = BN_new(), *t = BN_new();
    int good = 0;
    do {
        BN_rand_range(k, n);
        EC_POINT_mul(group, point, k, NULL, NULL, context);
        EC_POINT_get_affine_coordinates(group, point, t, NULL, context);
        BN_mod_add(r, e, t, n, context);
        BN_mod_mul(t, r, d, n, context);
        BN_mod_sub(s, k, t, n, context);
        BN_add(t, d, BN_value_one());
        BN_mod_inverse(t, t, n, context);
        BN_mod_mul(s, s, t, n, context);
        BN_add(t, r, k);
    } while (BN_is_zero(r) || BN_is_zero(s) || !BN_cmp(t, n));
    good = BN_bn2binpad(r, r_out, 64) == 64 && BN_bn2binpad(s, s_out, 64) == 64;
    BN_free(d), BN_free(e), BN_free(k), BN_free(r), BN_free(s), BN_free(t);
    EC_POINT_free(point), BN_CTX_free(context), EC_GROUP_free(group);
    return good;
}

ULONG SKF_ECCSignData(HANDLE container, const BYTE *data, ULONG size, BYTE *blob) {
    ULONG bad = check(container, CONTAINER);
    if (bad) return bad;
    if (!logged_in) return SAR_USER_NOT_LOGGED_IN;
    if (size != 32) return SAR_INVALIDPARAMERR;
    return sm2_sign(data, blob, blob + 64) ? SAR_OK : SAR_FAIL;
}
