/* Stands in for the library of this name under Wine where that lacks it (version 8 does). Rust asks it for the random
   numbers of its hash maps. It is only for tests, and goes into nothing that is handed out. */
#include <windows.h>
#include <ntsecapi.h>

BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length) { return RtlGenRandom(data, (ULONG)length); }
