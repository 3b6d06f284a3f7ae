package murmuration.voice;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.WString;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The keyring of Windows, through [its own functions](https://learn.microsoft.com/windows/win32/api/wincred/). A secret is kept for this
/// user on this machine, and seen in the Credential Manager under “murmuration:” and its name.
final class CredentialManager implements Keyring {

    private static final int GENERIC = 1;
    private static final int ON_THIS_MACHINE = 2;

    /// In bytes; what is longer goes to the file.
    private static final int LONGEST = 5 * 512;

    /// `advapi32.dll`, whose functions answer false when they have done nothing.
    public interface Advapi32 extends StdCallLibrary {
        boolean CredWriteW(Credential credential, int flags);

        boolean CredReadW(WString target, int type, int flags, PointerByReference credential);

        boolean CredDeleteW(WString target, int type, int flags);

        void CredFree(Pointer credential);
    }

    /// `CREDENTIALW`, in the order of its fields.
    @Structure.FieldOrder({"flags", "type", "targetName", "comment", "lastWrittenLow", "lastWrittenHigh", "blobSize", "blob", "persist", "attributeCount", "attributes",
            "targetAlias", "userName"})
    public static final class Credential extends Structure {
        public int flags;
        public int type;
        public WString targetName;
        public WString comment;
        public int lastWrittenLow;
        public int lastWrittenHigh;
        public int blobSize;
        public Pointer blob;
        public int persist;
        public int attributeCount;
        public Pointer attributes;
        public WString targetAlias;
        public WString userName;

        public Credential() {}

        Credential(Pointer memory) {
            super(memory);
            read();
        }
    }

    private final Advapi32 windows = Native.load("advapi32", Advapi32.class);

    @Override
    public Optional<String> get(String name) {
        var found = new PointerByReference();
        if (!windows.CredReadW(target(name), GENERIC, 0, found)) {
            return Optional.empty();
        }
        try {
            var credential = new Credential(found.getValue());
            byte[] secret = credential.blobSize == 0 ? new byte[0] : credential.blob.getByteArray(0, credential.blobSize);
            return Optional.of(new String(secret, StandardCharsets.UTF_8)).filter(key -> !key.isEmpty());
        } finally {
            windows.CredFree(found.getValue());
        }
    }

    @Override
    public boolean set(String name, String key) {
        byte[] secret = key.getBytes(StandardCharsets.UTF_8);
        if (secret.length == 0 || secret.length > LONGEST) {
            return false;
        }
        try (var memory = new Memory(secret.length)) {
            memory.write(0, secret, 0, secret.length);
            var credential = new Credential();
            credential.type = GENERIC;
            credential.targetName = target(name);
            credential.blobSize = secret.length;
            credential.blob = memory;
            credential.persist = ON_THIS_MACHINE;
            credential.userName = new WString(name);
            boolean kept = windows.CredWriteW(credential, 0);
            memory.clear();
            return kept && get(name).equals(Optional.of(key));
        }
    }

    @Override
    public void remove(String name) {
        windows.CredDeleteW(target(name), GENERIC, 0);
    }

    private static WString target(String name) {
        return new WString(SERVICE + ":" + name);
    }
}
