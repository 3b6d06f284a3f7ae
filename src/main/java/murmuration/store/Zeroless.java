package murmuration.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;

/// A connection to a server whose texts hold no zero character: every text written through it has a blank in its place. A file holds what it is given.
final class Zeroless {

    private Zeroless() {}

    static Connection of(Connection connection) {
        return proxy(Connection.class, (_, method, arguments) -> {
            Object result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement ? of(statement) : result;
        });
    }

    private static PreparedStatement of(PreparedStatement statement) {
        return proxy(PreparedStatement.class, (_, method, arguments) -> {
            if (method.getName().equals("setString") && arguments[1] instanceof String text) arguments[1] = text.replace('\0', ' ');
            return call(statement, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
