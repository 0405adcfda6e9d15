/* The least that a program can do: read a file and print as many bytes as are asked for. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[])
{
    static char bytes[1 << 20];
    FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
    size_t got = file ? fread(bytes, 1, sizeof bytes, file) : 0;
    long asked = argc > 2 ? strtol(argv[2], NULL, 10) : 0;
    memset(bytes, 'x', sizeof bytes / 16);
    for (long left = asked; left > 0; left -= (long)sizeof bytes / 16)
        fwrite(bytes, 1, left < (long)sizeof bytes / 16 ? (size_t)left : sizeof bytes / 16, stdout);
    return argc > 1 && got == 0;
}
