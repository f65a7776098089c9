/*
 * A socket for tests: a PKCS#11 library that passes everything on to another (SoftHSM) while plugged, and has an empty
 * slot while unplugged. Build: cc -shared -fPIC socket.c -ldl
 */
#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

typedef unsigned long CK_ULONG;
typedef unsigned char CK_BYTE;

enum { CKR_OK = 0, CKR_GENERAL_ERROR = 5, CKR_TOKEN_NOT_PRESENT = 0xE0, CKF_TOKEN_PRESENT = 1, CKF_USER_PIN_LOCKED = 0x40000 };
enum { GET_SLOT_LIST = 4, GET_SLOT_INFO = 5, GET_TOKEN_INFO = 6, OPEN_SESSION = 12, CLOSE_ALL_SESSIONS = 14, FUNCTIONS = 68 };
enum { SLOT_FLAGS = 64 + 32, TOKEN_FLAGS = 32 + 32 + 16 + 16 };

typedef struct {
    CK_BYTE version[2];
    void *functions[FUNCTIONS];
} List;

static List list, *real;
static int plugged, locked;

typedef CK_ULONG (*SlotList)(CK_BYTE, CK_ULONG *, CK_ULONG *);
typedef CK_ULONG (*Info)(CK_ULONG, CK_BYTE *);
typedef CK_ULONG (*Session)(CK_ULONG, CK_ULONG, void *, void *, CK_ULONG *);
typedef CK_ULONG (*Slot)(CK_ULONG);

static CK_ULONG slot_list(CK_BYTE present, CK_ULONG *slots, CK_ULONG *count) {
    if (present && !plugged) {
        *count = 0;
        return CKR_OK;
    }
    return ((SlotList)real->functions[GET_SLOT_LIST])(present, slots, count);
}

static CK_ULONG slot_info(CK_ULONG slot, CK_BYTE *info) {
    CK_ULONG answer = ((Info)real->functions[GET_SLOT_INFO])(slot, info);
    if (!plugged) *(CK_ULONG *)(info + SLOT_FLAGS) &= ~(CK_ULONG)CKF_TOKEN_PRESENT;
    return answer;
}

static CK_ULONG token_info(CK_ULONG slot, CK_BYTE *info) {
    if (!plugged) return CKR_TOKEN_NOT_PRESENT;
    CK_ULONG answer = ((Info)real->functions[GET_TOKEN_INFO])(slot, info);
    if (locked) *(CK_ULONG *)(info + TOKEN_FLAGS) |= CKF_USER_PIN_LOCKED;
    return answer;
}

static CK_ULONG open_session(CK_ULONG slot, CK_ULONG flags, void *a, void *b, CK_ULONG *session) {
    return plugged ? ((Session)real->functions[OPEN_SESSION])(slot, flags, a, b, session) : CKR_TOKEN_NOT_PRESENT;
}

CK_ULONG C_GetFunctionList(List **out) {
    if (!real) return CKR_GENERAL_ERROR;
    *out = &list;
    return CKR_OK;
}

int TEST_Open(const char *library) {
    void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
    CK_ULONG (*get)(List **) = handle ? (CK_ULONG(*)(List **))dlsym(handle, "C_GetFunctionList") : NULL;
    if (!get || get(&real) != CKR_OK) return 1;
    memcpy(&list, real, sizeof list);
    list.functions[GET_SLOT_LIST] = (void *)slot_list;
    list.functions[GET_SLOT_INFO] = (void *)slot_info;
    list.functions[GET_TOKEN_INFO] = (void *)token_info;
    list.functions[OPEN_SESSION] = (void *)open_session;
    return 0;
}

/* As a token that is pulled takes its sessions along. */
void TEST_Plug(int in) {
    CK_ULONG slots[64], count = 64;
    if (plugged && !in && ((SlotList)real->functions[GET_SLOT_LIST])(1, slots, &count) == CKR_OK)
        for (CK_ULONG i = 0; i < count; i++) ((Slot)real->functions[CLOSE_ALL_SESSIONS])(slots[i]);
    plugged = in;
}

/* What a token tells whose PIN is locked; SoftHSM never locks. */
void TEST_Lock(int how) { locked = how; }
